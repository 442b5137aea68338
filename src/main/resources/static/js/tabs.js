// The exam's parts as tabs; without this script they stand one after another, as they do on paper.
const nav = document.querySelector('[data-tabs]');
const tabs = [...nav.querySelectorAll('a')];
const panels = tabs.map(tab => document.getElementById(tab.hash.slice(1)));

nav.setAttribute('role', 'tablist');
tabs.forEach((tab, index) => {
  tab.setAttribute('role', 'tab');
  tab.id = 'tab-' + panels[index].id;
  tab.setAttribute('aria-controls', panels[index].id);
  panels[index].setAttribute('role', 'tabpanel');
});

function open(index, focus) {
  tabs.forEach((tab, at) => {
    tab.setAttribute('aria-selected', String(at === index));
    tab.tabIndex = at === index ? 0 : -1;
    panels[at].hidden = at !== index;
  });
  if (focus) {
    tabs[index].focus();
  }
  document.querySelectorAll('[data-moment]').forEach(form => { form.action = form.action.split('#')[0] + tabs[index].hash; });
}

const fromAddress = () => Math.max(0, tabs.findIndex(tab => tab.hash === location.hash));

tabs.forEach((tab, index) => {
  tab.addEventListener('click', event => {
    event.preventDefault();
    history.replaceState(null, '', tab.hash);
    open(index);
  });
  tab.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const next = (index + step + tabs.length) % tabs.length;
      history.replaceState(null, '', tabs[next].hash);
      open(next, true);
    }
  });
});
window.addEventListener('hashchange', () => open(fromAddress()));
open(fromAddress());
