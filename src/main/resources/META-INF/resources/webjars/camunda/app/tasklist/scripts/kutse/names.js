// What the engine's page shows as a bare picture has a name for whoever hears the page instead of seeing it.
const NAMES = {
  '[data-region="filters"].region-toggle': 'Ava või sulge loendid',
  '[data-region="list"].region-toggle': 'Ava või sulge ülesannete loend',
  '[data-region="task"].region-toggle': 'Ava või sulge ülesanne',
  '.maximize': 'Ülesanne üle kogu lehe',
  '.sort-direction': 'Pööra järjestus ümber',
  '.new-sort > .dropdown-toggle': 'Järjesta veel millegi järgi'
};

function name() {
  Object.entries(NAMES).forEach(([selector, text]) => document.querySelectorAll(`${selector}:not([aria-label])`).forEach(one => {
    one.setAttribute('aria-label', text);
  }));
  document.querySelectorAll('input[aria-expanded]:not([role])').forEach(one => one.setAttribute('role', 'combobox'));
}

new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
name();
