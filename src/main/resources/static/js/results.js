// Results of a group: attendance, parts and competences row by row, saved as soon as a row is whole.
import { Autosave } from './autosave.js';
import { gridOf } from './grid.js';

/** @param part where the rows are saved */
export function results(page, part = 'results') {
  const grid = gridOf(document.getElementById('results-grid'));
  const section = grid.table.closest('section');
  const control = (row, name) => row.querySelector(`select[data-field="${name}"]`);
  const boxes = (row, kind) => [...row.querySelectorAll(kind ? `[data-competence="${kind}"]` : '[data-competence]')];
  const whyOf = row => row.querySelector('[data-why]');
  const reason = row => whyOf(row).querySelector('textarea').value.trim();
  const needsReason = row => Boolean(control(row, 'attendance').selectedOptions[0]?.dataset.reason);
  const sat = value => value === 'PRESENT' || value === 'REMOVED';

  /** What is still to be filled in, with its place. */
  function gap(row) {
    const attendance = control(row, 'attendance').value;
    const part = ['theory', 'practice'].find(name => control(row, name)?.value === '');
    if (!attendance) {
      return { field: 'attendance', detail: 'Märgi kohalolek.' };
    }
    if (attendance === 'PRESENT' && part) {
      return { field: part, detail: 'Märgi iga osa tulemus.' };
    }
    return needsReason(row) && reason(row).length < 10 ? { field: 'reason', detail: 'Kirjuta põhjus, vähemalt 10 tähemärki.' } : null;
  }

  const ofPerson = row => grid.rows.filter(one => one.dataset.person === row.dataset.person);
  const goTogether = (one, other) => one === other || (sat(one) && sat(other));

  /** Somebody who applies for several things is there for all of them or for none, and is saved as a whole. */
  function sameAttendance(row) {
    const value = control(row, 'attendance').value;
    ofPerson(row).filter(other => other !== row && !goTogether(value, control(other, 'attendance').value)).forEach(other => {
      control(other, 'attendance').value = value;
      if (needsReason(other) && !reason(other)) {
        whyOf(other).querySelector('textarea').value = reason(row);
      }
      draw(other);
      autosave.touched(other);
    });
  }

  function body(row) {
    const attendance = control(row, 'attendance').value;
    if (ofPerson(row).some(gap)) {
      return null;
    }
    return {
      candidacy: row.dataset.row,
      attendance,
      theory: control(row, 'theory')?.value || 'NOT_DONE',
      practice: control(row, 'practice')?.value || 'NOT_DONE',
      reason: needsReason(row) ? reason(row) : null,
      competences: sat(attendance) ? boxes(row).filter(box => box.checked).map(box => Number(box.value)) : []
    };
  }

  function draw(row) {
    whyOf(row).hidden = !needsReason(row);
    const there = sat(control(row, 'attendance').value) || !control(row, 'attendance').value;
    ['theory', 'practice'].map(name => control(row, name)).filter(part => part && !part.dataset.carried).forEach(part => {
      part.disabled = !there;
      if (!there) {
        part.value = '';
      }
    });
    boxes(row).forEach(box => { box.disabled = !there; });
    row.querySelector('[data-proved]').textContent = boxes(row).filter(box => there && box.checked).length;
    const mandatory = boxes(row, 'mandatory');
    const toggle = row.querySelector('[data-mandatory]');
    if (toggle) {
      const on = mandatory.filter(box => box.checked).length;
      toggle.checked = mandatory.length > 0 && on === mandatory.length;
      toggle.indeterminate = on > 0 && on < mandatory.length;
      toggle.disabled = !there || mandatory.length === 0;
    }
  }

  const values = line => ({ attendance: line.attendance, theory: line.theory || 'NOT_DONE', practice: line.practice || 'NOT_DONE' });

  function take(row, line) {
    Object.entries(values(line)).forEach(([name, value]) => {
      const part = control(row, name);
      if (part && !part.dataset.carried) {
        part.value = value || '';
      }
    });
    boxes(row).forEach(box => { box.checked = line.competences.includes(Number(box.value)); });
    draw(row);
  }

  const autosave = new Autosave(page, grid, rows => page.put(part, rows), { body, values, take });

  function touched(row) {
    draw(row);
    autosave.touched(row);
  }

  function competences(row, value) {
    boxes(row, 'mandatory').forEach(box => { box.checked = value === 'mandatory'; });
    if (value === 'none') {
      boxes(row).forEach(box => { box.checked = false; });
    }
  }

  function fill(row, name, value) {
    const part = control(row, name);
    if (name === 'competences') {
      competences(row, value);
    } else if (part && !part.dataset.carried && (name === 'attendance' || sat(control(row, 'attendance').value) || !control(row, 'attendance').value)) {
      part.value = value;
      part.disabled = false;
    }
  }

  grid.table.addEventListener('change', event => {
    const row = event.target.closest('tbody tr');
    if (!row || event.target.matches('[data-pick]')) {
      return;
    }
    if (event.target.matches('[data-mandatory]')) {
      boxes(row, 'mandatory').forEach(box => { box.checked = event.target.checked; });
    }
    if (event.target.matches('[data-field="attendance"]')) {
      sameAttendance(row);
    } else if (event.target.matches('textarea')) {
      ofPerson(row).filter(other => needsReason(other) && !reason(other)).forEach(other => {
        whyOf(other).querySelector('textarea').value = event.target.value;
      });
    }
    touched(row);
  });
  section.querySelector('[data-fill-go]').addEventListener('click', () => {
    const fills = [...section.querySelectorAll('[data-fill]')].filter(one => one.value);
    grid.pickedVisible.forEach(row => {
      fills.forEach(one => fill(row, one.dataset.fill, one.value));
      sameAttendance(row);
      touched(row);
    });
  });
  grid.rows.forEach(draw);

  return {
    async complete() {
      const open = grid.rows.filter(gap);
      await autosave.saveAll();
      if (open.length) {
        const errors = open.map(row => ({ row: row.dataset.row, ...gap(row) }));
        throw Object.assign(new Error(`Tulemus puudub veel ${open.length} taotlejal.`), { errors });
      }
      return page.post('completion');
    }
  };
}
