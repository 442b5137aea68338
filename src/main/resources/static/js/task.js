// The frame of every task: save what is unsaved, complete, say what happened and where it goes next.
import { change, read, time } from './api.js';
import { clear, markRows, show } from './problems.js';
import { steps } from './steps.js';

const main = document.querySelector('[data-task]');
const task = main.dataset.task;
const button = main.querySelector('[data-complete]');
const saved = main.querySelector('[data-saved]');
const framed = window.self !== window.top;
let unsaved = false;

const address = part => `/api/tasks/${task}/${part}`;

const page = {
  main,
  task,
  version: Number(main.dataset.version),
  async whole(part, body) {
    const answer = await change('PUT', address(part) + '?version=' + page.version, body);
    page.version = answer.versions[main.dataset.exam];
    return answer;
  },
  put: (part, body) => change('PUT', address(part), body),
  post: (part, body) => change('POST', address(part), body),
  content: async () => (await read('/api/tasks/' + task)).content,
  touched() { unsaved = true; },
  saved(text) {
    unsaved = false;
    saved.classList.remove('bad');
    saved.textContent = text || 'Salvestatud ' + time();
  },
  notSaved(refused, again) {
    saved.classList.add('bad');
    saved.textContent = 'Salvestamata: ' + refused.message;
    if (overtaken(refused)) {
      show(withChoices(refused, again));
    }
  },
  clear,
  show,
  working,
  markRows,
  done: finished,
  reload() { unsaved = false; location.reload(); }
};

const step = steps(main.dataset.step, page);

const overtaken = refused => (refused.problem?.type || '').endsWith(':FORM_IS_AS_SEEN');

/** Somebody else has saved meanwhile: whose it should be is for whoever looks at it to say. */
function withChoices(refused, again) {
  const mine = async () => {
    page.version = (await read('/api/tasks/' + task)).version;
    await again();
  };
  return Object.assign(refused, { choices: [['Jäta minu oma', () => working(mine)], ['Võta salvestatu', () => page.reload()]] });
}

const stale = refused => (refused.problem?.type || '').endsWith(':SIGN_IN_IS_FRESH');

/** A signature needs a fresh sign-in: through TARA and back to this very place, in Tasklist to Tasklist's. */
function withSignIn(refused) {
  const top = framed ? window.top : window;
  const here = top.location.pathname + top.location.search + top.location.hash;
  return Object.assign(refused, { choices: [['Sisene uuesti', () => top.location.assign('/sisene/kaudu/tara?uuesti&edasi=' + encodeURIComponent(here))]] });
}

let busy = false;

/** One thing at a time: what is asked meanwhile is not heard. */
async function working(work) {
  if (busy) {
    return;
  }
  busy = true;
  main.setAttribute('aria-busy', 'true');
  clear();
  try {
    await work();
  } catch (refused) {
    show(overtaken(refused) ? withChoices(refused, work) : stale(refused) ? withSignIn(refused) : refused);
  } finally {
    busy = false;
    main.removeAttribute('aria-busy');
  }
}

button.addEventListener('click', () => working(async () => {
  const done = await step.complete();
  if (done) {
    finished(done);
  }
}));

async function sendBack(form) {
  try {
    finished(await page.post(form.dataset.send, { reason: form.elements.reason.value }));
  } catch (refused) {
    refused.errors = refused.errors?.length ? refused.errors : [{ field: 'reason', detail: refused.message }];
    throw refused;
  }
}

main.querySelectorAll('[data-send]').forEach(form => form.addEventListener('submit', event => {
  event.preventDefault();
  working(() => sendBack(form));
}));

window.addEventListener('beforeunload', event => {
  if (unsaved) {
    event.preventDefault();
  }
});

function line(text) {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}

function link(href, text, primary) {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.className = 'button' + (primary ? ' primary' : '');
  anchor.textContent = text;
  return anchor;
}

/** What others have waited for since before this task came does not follow from it. */
const follows = one => Date.parse(one.since) >= Date.parse(main.dataset.since);

function tell(done, box, actions) {
  const next = done.next || [];
  const mine = next.find(one => one.yours);
  const others = next.filter(one => !one.yours && follows(one)).map(one => `${one.name} (${one.whose})`);
  box.querySelector('[data-next]').textContent = mine ? `Järgmine on sinu: ${mine.name}.`
    : others.length ? `Nüüd ootab: ${[...new Set(others)].slice(0, 3).join('; ')}.` : 'Süsteem töötab edasi või ootab määratud aega.';
  actions.replaceChildren(...(mine ? [link('/ulesanded/' + mine.task, 'Ava järgmine ülesanne', true)] : []),
    link('/eksamid/' + done.number, 'Ava eksami leht', !mine), link('/', 'Avalehele'));
  return Boolean(mine || others.length);
}

/** The system's own steps take a moment: the next task shows up when it is there. */
async function waitForNext(done, box, actions) {
  for (let round = 0; round < 12; round++) {
    await new Promise(resolve => setTimeout(resolve, 1500));
    try {
      const sheet = await read('/api/exams/' + done.number);
      if (tell({ number: done.number, next: sheet.waiting }, box, actions)) {
        return;
      }
    } catch (notYet) {
      return;
    }
  }
}

function finished(done) {
  unsaved = false;
  main.querySelector('#work').hidden = true;
  main.querySelector('.lead').hidden = true;
  const box = document.getElementById('done');
  const said = line(done.said);
  said.className = 'who';
  const next = line('');
  next.dataset.next = '';
  const actions = document.createElement('p');
  actions.className = 'actions';
  box.replaceChildren(said, next, ...(framed ? [] : [actions]));
  box.hidden = false;
  box.focus();
  const known = tell(done, box, actions);
  if (framed) {
    setTimeout(() => window.parent.postMessage({ type: 'kutse:done' }, location.origin), 1600);
  } else if (!known) {
    waitForNext(done, box, actions);
  }
}

const work = main.querySelector('#work');
await step.ready;
work.inert = false;   // what was pressed or filled in before anybody listens and the form is filled would be lost unseen
work.removeAttribute('aria-busy');
