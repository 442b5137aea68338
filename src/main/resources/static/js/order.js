// The order form: the curriculum brings its standards, they bring the awarding bodies, these bring the languages.
import { change, read } from './api.js';
import { clear, show } from './problems.js';

const form = document.querySelector('[data-order]');
const field = name => form.elements[name];
let curricula = [];

function options(select, list, empty) {
  const kept = select.value;
  select.replaceChildren(...(empty && list.length !== 1 ? [new Option(empty, '')] : []), ...list.map(([value, text]) => new Option(text, value)));
  select.disabled = list.length === 0;
  if (list.some(([value]) => value === kept)) {
    select.value = kept;
  }
}

const chosen = () => curricula.find(one => one.code === field('curriculum').value);
const standardBoxes = () => [...form.querySelectorAll('[name=standards]')];
const standards = () => chosen() ? chosen().standards.filter(one => standardBoxes().some(box => box.checked && Number(box.value) === one.id)) : [];

function bodies() {
  const wanted = standards();
  return wanted.length ? wanted[0].bodies.filter(body => wanted.every(one => one.bodies.some(other => other.code === body.code))) : [];
}

function showLanguages() {
  const body = bodies().find(one => one.code === field('awardingBody').value);
  options(field('language'), (body ? body.languages : [{ key: 'et', name: 'eesti' }]).map(one => [one.key, one.name]));
}

function showBodies() {
  options(field('awardingBody'), bodies().map(one => [one.code, one.name]), 'vali kutse andja');
  if (!bodies().length) {
    options(field('awardingBody'), [], '');
    field('awardingBody').replaceChildren(new Option(standards().length ? 'ühist kutse andjat ei ole, vali vähem standardeid' : 'vali enne õppekava', ''));
  }
  showLanguages();
}

function standardBox(one, on) {
  const label = document.createElement('label');
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', name: 'standards', value: one.id, checked: on });
  box.addEventListener('change', showBodies);
  const valid = one.graduatesUntil || one.validTo;
  label.append(box, ` ${one.name} (kehtib kuni ${valid.split('-').reverse().join('.')})`);
  return label;
}

function showStandards() {
  const list = form.querySelector('[data-standards]');
  const linked = chosen() ? chosen().standards : [];
  const first = linked[0]?.bodies[0]?.code;
  const together = one => one === linked[0] || one.bodies.some(body => body.code === first);
  list.replaceChildren(...linked.map(one => standardBox(one, together(one))));
  if (!linked.length) {
    list.textContent = chosen() ? 'Õppekava ei ole EHISes kutsestandardiga seotud. Seose lisab kool EHISes.' : 'Tuleb õppekavaga kaasa.';
  }
  showBodies();
}

export function orderForm() {
  return {
    curriculum: field('curriculum').value,
    awardingBody: field('awardingBody').value,
    standards: standards().map(one => one.id),
    type: field('type').value,
    language: field('language').value,
    plannedOn: field('plannedOn').value || null
  };
}

/** What can be seen to be missing before anybody is asked. */
export function missing() {
  const errors = [];
  for (const [name, sentence] of [['curriculum', 'Vali õppekava.'], ['awardingBody', 'Vali kutse andja.'], ['plannedOn', 'Vali soovitud eksamipäev.']]) {
    if (!field(name).value) {
      errors.push({ field: name, detail: sentence });
    }
  }
  return errors.length ? Object.assign(new Error('Vorm on pooleli.'), { errors }) : null;
}

async function start() {
  curricula = await read('/api/reference/curricula');
  options(field('curriculum'), curricula.map(one => [one.code, `${one.name} (${one.code})${one.open ? '' : ' – suletud'}`]), 'vali õppekava');
  field('curriculum').addEventListener('change', showStandards);
  field('awardingBody').addEventListener('change', showLanguages);
  showStandards();
}

async function submit(event) {
  event.preventDefault();
  clear();
  const button = form.querySelector('[type=submit]');
  button.disabled = true;
  try {
    const gaps = missing();
    if (gaps) {
      throw gaps;
    }
    const done = await change('POST', '/api/exams', orderForm());
    const mine = done.next.find(one => one.yours);
    location.href = mine ? '/ulesanded/' + mine.task : '/eksamid/' + done.number;
  } catch (refused) {
    show(refused);
    button.disabled = false;
  }
}

if (form.dataset.order === 'new') {
  form.addEventListener('submit', submit);
}
start().catch(show);
