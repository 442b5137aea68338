// Dividing people into groups: the whole division is saved each time.
import { gridOf } from './grid.js';

export function groups(page) {
  const box = page.main.querySelector('[data-groups]');
  const template = page.main.querySelector('[data-group-template]');
  const target = page.main.querySelector('[data-target]');
  const grid = gridOf(document.getElementById('members-grid'));
  const place = new Map();
  let timer = 0;
  let running = Promise.resolve();
  let last = '';

  const cards = () => [...box.querySelectorAll('.group')];
  cards().forEach(card => grid.rows.filter(row => row.dataset.in === card.dataset.group).forEach(row => place.set(row, card)));
  const nameOf = card => card.querySelector('[data-name]').value.trim();
  const members = card => grid.rows.filter(row => place.get(row) === card);

  const division = () => cards().map((card, index) => ({
    number: index + 1,
    name: nameOf(card),
    language: card.querySelector('[data-language]').value,
    members: members(card).map(row => row.dataset.row)
  }));

  function draw() {
    const kept = target.value;
    target.replaceChildren(...cards().map((card, index) => new Option(nameOf(card), String(index))), new Option('grupist välja', ''));
    target.value = kept && kept < cards().length ? kept : target.options[0].value;
    cards().forEach((card, index) => { card.dataset.row = String(index + 1); });
    cards().forEach(card => { card.querySelector('[data-size]').textContent = members(card).length + (members(card).length === 1 ? ' inimene' : ' inimest'); });
    grid.rows.forEach(row => {
      const card = place.get(row);
      row.querySelector('[data-group-name]').textContent = card ? nameOf(card) : 'grupita';
    });
    grid.texts = grid.rows.map(row => row.textContent.toLowerCase());
  }

  function changed() {
    page.clear();
    draw();
    page.touched();
    clearTimeout(timer);
    timer = setTimeout(() => save().catch(refused => page.notSaved(refused, save)), 900);
  }

  function save() {
    clearTimeout(timer);
    running = running.catch(() => {}).then(async () => {
      const wanted = division();
      if (JSON.stringify(wanted) !== last) {
        await page.whole('groups', wanted);
        last = JSON.stringify(wanted);
      }
      page.saved();
    });
    return running;
  }

  function add(name) {
    box.append(template.content.cloneNode(true));
    const card = cards().at(-1);
    card.querySelector('[data-name]').value = name || 'Grupp ' + cards().length;
    return card;
  }

  function split() {
    const wanted = Math.max(1, Number(page.main.querySelector('[data-size-wanted]').value) || 1);
    const count = Math.max(1, Math.ceil(grid.rows.length / wanted));
    while (cards().length > count) {
      cards().at(-1).remove();
    }
    while (cards().length < count) {
      add();
    }
    const size = Math.floor(grid.rows.length / count);
    const larger = grid.rows.length % count;
    let at = 0;
    cards().forEach((card, index) => {
      for (let one = 0; one < size + (index < larger ? 1 : 0); one++) {
        place.set(grid.rows[at++], card);
      }
    });
    changed();
  }

  page.main.querySelector('[data-add-group]').addEventListener('click', () => { add().querySelector('[data-name]').focus(); changed(); });
  page.main.querySelector('[data-split]').addEventListener('click', split);
  page.main.querySelector('[data-move]').addEventListener('click', () => {
    const card = target.value === '' ? undefined : cards()[Number(target.value)];
    grid.pickedVisible.forEach(row => { place.set(row, card); grid.pick(row).checked = false; });
    grid.count();
    changed();
  });
  box.addEventListener('click', event => {
    const card = event.target.closest('[data-delete]')?.closest('.group');
    if (card) {
      members(card).forEach(row => place.delete(row));
      card.remove();
      changed();
    }
  });
  box.addEventListener('input', changed);
  if (!cards().length) {
    add();
  }
  last = JSON.stringify(division());
  draw();

  return {
    async complete() {
      await save();
      return page.post('completion');
    }
  };
}
