// The awarding committee's decisions, ordering a retake and deciding who pays.
import { Autosave } from './autosave.js';
import { gridOf } from './grid.js';

const ENOUGH = 10;
const field = (row, name) => row.querySelector(`[data-field="${name}"]`);
const incomplete = (message, errors) => Object.assign(new Error(message), { errors });

/** @param part where the rows are saved */
export function decisions(page, part = 'decisions') {
  const grid = gridOf(document.getElementById('decisions-grid'));
  const needsReason = row => field(row, 'award').value === 'NOT_AWARD' || field(row, 'award').value !== row.dataset.proposal
    || Boolean(row.dataset.signed) && field(row, 'award').value !== row.dataset.signed;

  const closed = row => row.dataset.closed === '1';

  function body(row) {
    if (closed(row)) {
      return null;
    }
    const award = field(row, 'award').value;
    const reason = field(row, 'reason').value.trim();
    return award && (!needsReason(row) || reason.length >= ENOUGH) ? { candidacy: row.dataset.row, award, reason } : null;
  }

  const values = line => ({ award: line.decision || '', reason: line.reason });
  const take = (row, line) => {
    Object.entries(values(line)).forEach(([name, value]) => { field(row, name).value = value; });
    show(row);
  };
  const autosave = new Autosave(page, grid, rows => page.put(part, rows), { body, values, take });
  const show = row => {
    field(row, 'reason').placeholder = field(row, 'award').value && needsReason(row) ? 'põhjendus on vajalik' : '';
  };
  const touched = row => { show(row); autosave.touched(row); };

  grid.table.addEventListener('change', event => event.target.matches('[data-field]') && touched(event.target.closest('tr')));
  grid.table.addEventListener('input', event => event.target.matches('textarea') && touched(event.target.closest('tr')));
  page.main.querySelector('[data-agree]').addEventListener('click', () => grid.visible.filter(row => row.dataset.proposal && !closed(row)).forEach(row => {
    field(row, 'award').value = row.dataset.proposal;
    touched(row);
  }));
  page.main.querySelector('[data-reason-go]').addEventListener('click', () => {
    const text = page.main.querySelector('[data-reason-all]').value.trim();
    grid.visible.filter(row => !closed(row) && (field(row, 'award').value === 'NOT_AWARD' || row.dataset.signed) && !field(row, 'reason').value.trim()).forEach(row => {
      field(row, 'reason').value = text;
      touched(row);
    });
  });
  grid.rows.forEach(show);

  return {
    async complete() {
      await autosave.saveAll();
      const open = grid.rows.filter(row => !closed(row) && !body(row)).map(row => ({
        row: row.dataset.row,
        field: field(row, 'award').value ? 'reason' : 'award',
        detail: field(row, 'award').value ? 'Põhjenda vähemalt 10 tähemärgiga: õiguslik alus ja põhjus.' : 'Vali otsus.'
      }));
      if (open.length) {
        throw incomplete(`Otsus on pooleli ${open.length} taotleja kohta.`, open);
      }
      return page.post('completion');
    }
  };
}

export function retake(page) {
  const grid = gridOf(document.getElementById('retake-grid'));
  const form = page.main.querySelector('[data-fields]');
  return {
    complete() {
      return page.post('retake', {
        candidacies: grid.picked.map(row => row.dataset.row),
        language: form.elements.language.value,
        plannedOn: form.elements.plannedOn.value || null
      });
    }
  };
}

export function funding(page) {
  const table = document.getElementById('funding-grid');
  const grid = table && gridOf(table);
  page.main.querySelector('[data-funding-go]')?.addEventListener('click', () => {
    grid.visible.forEach(row => {
      field(row, 'funded').value = page.main.querySelector('[data-fill-funded]').value;
      field(row, 'reason').value = page.main.querySelector('[data-fill-reason]').value;
    });
    page.touched();
  });
  table?.addEventListener('change', () => page.touched());
  return {
    async complete() {
      if (grid) {
        const decided = grid.rows.filter(row => field(row, 'funded').value);
        if (!decided.length) {
          throw incomplete('Otsusta vähemalt üks rida. Ülejäänud jäävad ootama ja ei peata teiste maksmist.',
            grid.rows.map(row => ({ row: row.dataset.row, field: 'funded', detail: 'Vali otsus.' })));
        }
        await page.put('funding', decided.map(row => ({ line: row.dataset.row, funded: field(row, 'funded').value === 'true', reason: field(row, 'reason').value })));
        page.saved();
      }
      return page.post('completion');
    }
  };
}
