// The engine's page calls itself English; what it says is Estonian, and so must a screen reader say it.
document.documentElement.lang = 'et';

// Where the engine draws a list before its words have come, it shows their keys for good: then the page is drawn once more.
const KEY = /^(CREATION_DATE|SEARCH_PLACEHOLDER|DUE_DATE|TASK_NAME)$/;

function showsKeys() {
  const texts = [...document.querySelectorAll('.tasks-list .dropdown-toggle, .tasks-list [uib-dropdown-toggle]')].map(one => one.textContent.trim());
  const hints = [...document.querySelectorAll('.tasks-list input[placeholder]')].map(one => one.placeholder);
  return [...texts, ...hints].some(text => KEY.test(text));
}

let looks = 0;
const looking = setInterval(() => {
  if (showsKeys() && !sessionStorage.getItem('kutse-words')) {
    sessionStorage.setItem('kutse-words', 'drawn again');
    window.location.reload();
  }
  if (++looks > 8) {
    clearInterval(looking);
    sessionStorage.removeItem('kutse-words');
  }
}, 500);
