// Whoever has signed out, or whose session has ended, belongs on the product's own sign-in page, not on the engine's.
function leaveWhenSignedOut() {
  if (/^#\/(login|logout)/.test(window.location.hash)) {
    window.location.replace('/sisene' + (/^#\/logout/.test(window.location.hash) ? '?valjas' : ''));
  }
}

window.addEventListener('hashchange', leaveWhenSignedOut);
leaveWhenSignedOut();
