// Whoever has signed out, or whose session has ended, belongs on the product's own sign-in page, not on the engine's.
let byOneself = false;

function leaveWhenSignedOut() {
  if (/^#\/(login|logout)/.test(window.location.hash)) {
    window.location.replace('/sisene' + (byOneself ? '?valjas' : ''));
  }
}

document.addEventListener('click', event => { byOneself = byOneself || Boolean(event.target.closest('.logout a')); }, true);

window.addEventListener('hashchange', leaveWhenSignedOut);
leaveWhenSignedOut();
