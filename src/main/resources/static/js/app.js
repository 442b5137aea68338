// Starts what the page asks for.
import { gridOf } from './grid.js';

document.querySelectorAll('table[data-grid]').forEach(gridOf);

const here = location.pathname;
document.querySelectorAll('[data-menu]').forEach(link => {
  const to = link.dataset.menu;
  if (to === here || (to !== '/' && here.startsWith(to))) {
    link.setAttribute('aria-current', 'page');
  }
});

if (window.self !== window.top) {
  const tell = () => window.parent.postMessage({ type: 'kutse:height', height: document.documentElement.offsetHeight }, location.origin);
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
}

const closed = document.querySelector('[data-closed=done]');
if (closed && window.self !== window.top) {
  window.parent.postMessage({ type: 'kutse:done' }, location.origin);
}

const parts = {
  '[data-task]': './task.js',
  '[data-order=new]': './order.js',
  '[data-tabs]': './tabs.js',
  '[data-deeds]': './deeds.js',
  '[data-operations]': './operations.js',
  '[data-incidents]': './incidents.js',
  '[data-live-page]': './live.js',
  '[data-time]': './time.js'
};

/** Whoever waits for a script that does not come, or breaks off, is told what to do. */
function broken(failure) {
  console.error(failure);
  const box = document.getElementById('problem');
  if (box) {
    box.textContent = ((failure.problem?.detail || '') + ' Leht ei käivitunud. Laadi see uuesti; kui see ei aita, anna teada kasutajatoele.').trim();
    box.hidden = false;
    box.focus();
  }
}

Object.entries(parts).filter(([selector]) => document.querySelector(selector)).forEach(([, module]) => import(module).catch(broken));
