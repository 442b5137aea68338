// The one grid of the product: filter, selection, counting and keyboard over a table that the server has drawn.

export class Grid {
  constructor(table) {
    this.table = table;
    this.rows = [...table.tBodies[0].rows];
    const section = table.closest('section') || document;
    this.filter = section.querySelector('[data-filter]');
    this.counter = section.querySelector('[data-count]');
    this.all = table.querySelector('[data-all]');
    this.texts = this.rows.map(row => [...row.cells].filter(cell => !cell.querySelector('select, textarea')).map(cell => cell.textContent).join(' ').toLowerCase());
    this.rows.forEach((row, index) => { row.tabIndex = index === 0 ? 0 : -1; });
    this.filter?.addEventListener('input', () => this.show());
    this.all?.addEventListener('change', () => this.pickAll(this.all.checked));
    table.addEventListener('keydown', event => this.key(event));
    table.addEventListener('change', event => event.target.matches('[data-pick]') && this.count());
    table.addEventListener('focusin', event => this.rove(event.target.closest('tbody tr')));
    table.addEventListener('click', event => this.click(event));
    this.count();
  }

  get visible() {
    return this.rows.filter(row => !row.hidden);
  }

  get picked() {
    return this.rows.filter(row => this.pick(row)?.checked);
  }

  /** Picked rows that can be seen; what a filter hides is not touched. */
  get pickedVisible() {
    return this.visible.filter(row => this.pick(row)?.checked);
  }

  pick(row) {
    return row.querySelector('[data-pick]');
  }

  show() {
    const words = this.filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    this.rows.forEach((row, index) => { row.hidden = !words.every(word => this.texts[index].includes(word)); });
    const first = this.visible[0];
    if (first && !this.visible.some(row => row.tabIndex === 0)) {
      this.rove(first);
    }
    this.count();
  }

  pickAll(on) {
    this.visible.map(row => this.pick(row)).filter(box => box && !box.disabled).forEach(box => { box.checked = on; });
    this.count();
    this.table.dispatchEvent(new CustomEvent('picked'));
  }

  count() {
    const boxes = this.visible.map(row => this.pick(row)).filter(box => box && !box.disabled);
    const on = boxes.filter(box => box.checked).length;
    this.rows.forEach(row => row.classList.toggle('chosen', Boolean(this.pick(row)?.checked)));
    if (this.all) {
      this.all.checked = boxes.length > 0 && on === boxes.length;
      this.all.indeterminate = on > 0 && on < boxes.length;
    }
    if (this.counter) {
      const seen = this.visible.length === this.rows.length ? `${this.rows.length}` : `${this.visible.length} / ${this.rows.length}`;
      this.counter.textContent = (this.all ? `valitud ${this.picked.length} · ` : '') + `ridu ${seen}`;
    }
  }

  rove(row) {
    if (row) {
      this.rows.forEach(one => { one.tabIndex = -1; });
      row.tabIndex = 0;
    }
  }

  click(event) {
    const row = event.target.closest('tbody tr');
    const box = row && this.pick(row);
    if (!box || box.disabled || event.target.closest('input, select, textarea, button, a, label, details, summary')) {
      return;
    }
    box.checked = !box.checked;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  }

  key(event) {
    const row = event.target.closest('tbody tr');
    if (!row) {
      return;
    }
    const onRow = event.target === row;
    const onPick = event.target.matches('[data-pick]');
    if (['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'].includes(event.key) && (onRow || onPick)) {
      event.preventDefault();
      this.move(row, event.key, onPick);
    } else if (event.key === ' ' && onRow && this.pick(row) && !this.pick(row).disabled) {
      event.preventDefault();
      this.pick(row).click();
    } else if (event.key === 'Enter' && onRow) {
      event.preventDefault();
      this.controls(row)[0]?.focus();
    } else if (event.key === 'Enter' && event.target.matches('select, input:not([data-pick], [data-competence])')) {
      event.preventDefault();
      this.down(row, event.target, event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && !onRow) {
      row.focus();
    }
  }

  controls(row) {
    return [...row.querySelectorAll('select, textarea, input:not([data-pick]):not([data-competence]), button')].filter(one => !one.disabled && !one.hidden);
  }

  move(row, key, onPick) {
    const rows = this.visible;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -rows.length, End: rows.length }[key];
    const next = rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(row) + step))];
    (onPick ? this.pick(next) : next)?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  /** Enter goes down the column, as in a spreadsheet. */
  down(row, control, step) {
    const column = control.closest('td').cellIndex;
    const rows = this.visible;
    for (let at = rows.indexOf(row) + step; at >= 0 && at < rows.length; at += step) {
      const next = rows[at].cells[column]?.querySelector('select:not(:disabled), input:not(:disabled), textarea:not(:disabled)');
      if (next) {
        next.focus();
        next.scrollIntoView({ block: 'nearest' });
        return;
      }
    }
  }
}

const grids = new WeakMap();

export function gridOf(table) {
  if (!grids.has(table)) {
    grids.set(table, new Grid(table));
  }
  return grids.get(table);
}
