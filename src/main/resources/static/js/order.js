// The order form: the curriculum brings its standards and their awarding bodies; the body chosen says which of them this exam is for.
// Where the curriculum lacks what an exam needs, the form says what and who can mend it, and the order can be left waiting.
import { change, read } from './api.js';
import { clear, show } from './problems.js';

const form = document.querySelector('[data-order]');
const field = name => form.elements[name];
let curricula = [];
let lack = null;

function options(select, list, empty) {
  const kept = select.value;
  select.replaceChildren(...(empty && list.length !== 1 ? [new Option(empty, '')] : []), ...list.map(([value, text]) => new Option(text, value)));
  select.disabled = list.length === 0;
  if (list.some(([value]) => value === kept)) {
    select.value = kept;
  }
}

const chosen = () => curricula.find(one => one.code === field('curriculum').value);
const linked = () => chosen()?.standards || [];
const body = () => bodies().find(one => one.code === field('awardingBody').value);
const awards = one => one.bodies.some(other => other.code === field('awardingBody').value);
const standards = () => linked().filter(one => [...form.querySelectorAll('[name=standards]')].some(box => box.checked && Number(box.value) === one.id));

/** Everybody who awards any of the curriculum's qualifications: an exam is held by one of them. */
function bodies() {
  const all = new Map(linked().flatMap(one => one.bodies).map(one => [one.code, one]));
  return [...all.values()];
}

function awardedBy(code) {
  return linked().filter(one => one.bodies.some(other => other.code === code)).map(one => one.name).join('; ');
}

function showLanguages() {
  options(field('language'), (body() ? body().languages : [{ key: 'et', name: 'eesti' }]).map(one => [one.key, one.name]));
}

function showBodies() {
  const joint = linked().length > 1;
  options(field('awardingBody'), bodies().map(one => [one.code, joint ? `${one.name} – annab: ${awardedBy(one.code)}` : one.name]), 'vali kutse andja');
  if (!bodies().length) {
    field('awardingBody').replaceChildren(new Option(linked().length ? 'selle kutse andjat ei ole' : 'vali enne õppekava', ''));
  }
  showStandards();
}

/** Why this one is not for this exam, and whose it is. */
function whoElse(one) {
  if (!one.bodies.length) {
    return 'seda kutset ei anna praegu ükski kutse andja';
  }
  const others = one.bodies.map(other => other.name).join(' või ');
  return body() ? `${body().name} seda kutset ei anna. Telli selle kohta eraldi eksam, kutse andja on ${others}.` : `annab ${others}`;
}

function standardBox(one) {
  const label = document.createElement('label');
  const box = document.createElement('input');
  const mayWait = lack?.missing === 'AWARDING_BODY' && linked().length > 1;
  Object.assign(box, { type: 'checkbox', name: 'standards', value: one.id, checked: awards(one), disabled: !awards(one) && !mayWait });
  const valid = one.graduatesUntil || one.validTo;
  const text = document.createElement('span');
  text.textContent = `${one.name} (kehtib kuni ${valid.split('-').reverse().join('.')})`;
  if (!awards(one)) {
    const why = document.createElement('span');
    why.className = 'hint';
    why.textContent = ' – ' + whoElse(one);
    text.append(why);
  }
  label.append(box, text);
  return label;
}

function showStandards() {
  const list = form.querySelector('[data-standards]');
  list.replaceChildren(...linked().map(standardBox));
  if (!linked().length) {
    list.textContent = chosen() ? 'Õppekava ei ole EHISes kutsestandardiga seotud. Seose lisab kool EHISes.' : 'Tuleb õppekavaga kaasa.';
  }
  const others = linked().filter(one => !awards(one)).length;
  const note = form.querySelector('[data-joint]');
  note.hidden = linked().length < 2;
  note.textContent = !body() ? `Liitõppekava: ${linked().length} kutset. Igal kutse andjal on oma eksam.`
    : others ? `Liitõppekava: ${linked().length} kutset, neist sellel eksamil ${linked().length - others}. Ülejäänute kohta telli eraldi eksam.`
      : `Liitõppekava: ${linked().length} kutset. ${body().name} annab need kõik, nii et piisab ühest eksamist.`;
  showLanguages();
}

export const isWaiting = () => Boolean(lack);

export function orderForm() {
  return {
    curriculum: field('curriculum').value,
    awardingBody: field('awardingBody').value || (lack ? null : ''),
    standards: standards().map(one => one.id),
    type: field('type').value,
    language: field('language').value,
    plannedOn: field('plannedOn').value || null
  };
}

/** What can be seen to be missing before anybody is asked. */
export function missing() {
  const errors = [];
  if (!lack && field('curriculum').value && field('awardingBody').value && !standards().length) {
    errors.push({ field: 'standards', detail: 'Vali vähemalt üks kutse.' });
  }
  for (const [name, sentence] of [['curriculum', 'Vali õppekava.'], ['awardingBody', 'Vali kutse andja.'], ['plannedOn', 'Vali soovitud eksamipäev.']]) {
    if (!field(name).value && !(lack && name === 'awardingBody')) {
      errors.push({ field: name, detail: sentence });
    }
  }
  return errors.length ? Object.assign(new Error('Vorm on pooleli.'), { errors }) : null;
}

const button = () => form.querySelector('[type=submit]') || document.querySelector('[data-complete]');
let asked = 0;

/** Asks what the curriculum lacks on the day, and says so before anybody tries in vain; the newest question counts. */
async function showLack() {
  const question = ++asked;
  const curriculum = field('curriculum').value;
  const on = field('plannedOn').value;
  const links = curriculum && on ? await read(`/api/reference/curricula/${encodeURIComponent(curriculum)}/links?on=${on}`) : null;
  if (question !== asked) {
    return;
  }
  lack = links?.missing || null;
  const note = form.querySelector('[data-lack]');
  note.hidden = !lack;
  note.querySelector('[data-why]').textContent = lack ? `${lack.why} ${lack.mends}` : '';
  button().dataset.usual ||= button().textContent;
  button().textContent = lack ? 'Jäta tellimus seost ootama' : button().dataset.usual;
  showBodies();
}

/** What the school had wished for, when it fills the form in again. */
function fillAgain({ curriculum, body: code, standards: ids, type, language }) {
  field('curriculum').value = curriculum;
  showBodies();
  field('awardingBody').value = code || '';
  showStandards();
  if (ids) {
    form.querySelectorAll('[name=standards]:not(:disabled)').forEach(box => { box.checked = ids.split(',').includes(box.value); });
  }
  field('type').value = type;
  if ([...field('language').options].some(one => one.value === language)) {
    field('language').value = language;
  }
}

async function start() {
  curricula = await read('/api/reference/curricula');
  options(field('curriculum'), curricula.map(one => [one.code, `${one.name} (${one.code})${one.open ? '' : ' – suletud'}`]), 'vali õppekava');
  field('curriculum').addEventListener('change', () => { showBodies(); showLack().catch(show); });
  field('plannedOn').addEventListener('change', () => showLack().catch(show));
  field('awardingBody').addEventListener('change', showStandards);
  showBodies();
  if (form.dataset.curriculum) {
    fillAgain(form.dataset);
    await showLack();
    fillAgain(form.dataset);
  } else {
    await showLack();
  }
}

async function submit(event) {
  event.preventDefault();
  clear();
  button().disabled = true;
  try {
    const gaps = missing();
    if (gaps) {
      throw gaps;
    }
    const done = await change('POST', lack ? '/api/exams/waiting' : '/api/exams', orderForm());
    const mine = done.next.find(one => one.yours);
    location.href = mine ? '/ulesanded/' + mine.task : '/eksamid/' + done.number;
  } catch (refused) {
    show(refused);
    button().disabled = false;
  }
}

/** Kept when the form is filled and listens; broken when what it needs cannot be read. */
export const ready = start();

if (form.dataset.order === 'new') {
  form.addEventListener('submit', submit);
  ready.catch(show);
}
