// Forms for what is done to an exam without a task: the fields go out as JSON, the page shows what came of it.
import { change } from './api.js';
import { clear, show } from './problems.js';

const SAID = 'kutse.said';

/** A choice that has not been made is told at its field, before anybody is asked. */
function missing(form) {
  const empty = [...form.querySelectorAll('select[name]')].filter(one => !one.value).map(one => one.name);
  const many = new Set([...form.querySelectorAll('[data-many]')].map(one => one.name));
  const unmarked = [...many].filter(name => !form.querySelector(`[name="${CSS.escape(name)}"]:checked`));
  const errors = [...empty.map(field => ({ field, detail: 'Tee valik.' })), ...unmarked.map(field => ({ field, detail: 'Märgi vähemalt üks.' }))];
  return errors.length ? Object.assign(new Error('Vorm on pooleli.'), { errors }) : null;
}

/** A number as one, a tick as yes, a day that is not given as nothing. */
function typed(control, value) {
  const number = control.matches?.('[data-number]');
  return number ? Number(value) : control.type === 'checkbox' ? true : control.type === 'date' && !value ? null : value;
}

/** A field that may be chosen several times is a list. */
function content(form) {
  const body = {};
  for (const [name, value] of new FormData(form)) {
    if (form.querySelector(`[name="${CSS.escape(name)}"][data-many]`)) {
      (body[name] = body[name] || []).push(value);
    } else {
      body[name] = typed(form.elements[name], value);
    }
  }
  return body;
}

async function act(form) {
  const done = await change(form.dataset.method || 'POST', form.dataset.act, content(form));
  sessionStorage.setItem(SAID, done.said);
  location.hash = '#ulevaade';
  location.reload();
}

document.querySelectorAll('form[data-act]').forEach(form => form.addEventListener('submit', async event => {
  event.preventDefault();
  clear();
  const button = form.querySelector('[type=submit]');
  button.disabled = true;
  try {
    const gaps = missing(form);
    if (gaps) {
      throw gaps;
    }
    await act(form);
  } catch (refused) {
    show(refused, form);
    button.disabled = false;
  }
}));

const said = sessionStorage.getItem(SAID);
const box = document.getElementById('done');
if (said && box) {
  sessionStorage.removeItem(SAID);
  box.textContent = said;
  box.hidden = false;
  box.focus();
}
