// The demo's time machine.
import { change, read } from './api.js';
import { clear, show } from './problems.js';

const main = document.querySelector('[data-time]');
const form = main.querySelector('[data-to]');
const saved = main.querySelector('[data-saved]');
const jump = main.querySelector('[data-jump]');
let now = new Date();

const text = moment => new Date(moment).toLocaleString('et', { timeZone: 'Europe/Tallinn', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });

function draw(time) {
  now = new Date(time.now);
  main.dataset.next = time.nextTimer || '';
  main.querySelector('[data-now]').textContent = text(time.now);
  main.querySelector('[data-next-text]').textContent = time.nextTimer ? text(time.nextTimer) : 'ühtegi ei oota';
  jump.disabled = !time.nextTimer;
}

async function to(moment) {
  clear();
  saved.textContent = 'Liigun …';
  try {
    draw(await change('PUT', '/api/time', { moment }));
    saved.textContent = 'Kell on ' + main.querySelector('[data-now]').textContent;
    setTimeout(() => read('/api/time').then(draw), 2500);
  } catch (refused) {
    saved.textContent = '';
    show(refused);
  }
}

jump.addEventListener('click', () => to(new Date(new Date(main.dataset.next).getTime() + 1000).toISOString()));
form.addEventListener('submit', event => { event.preventDefault(); to(form.elements.moment.value); });
main.querySelectorAll('[data-days]').forEach(button => button.addEventListener('click', () =>
  to(new Date(now.getTime() + Number(button.dataset.days) * 86400000).toISOString())));
read('/api/time').then(draw).catch(show);
