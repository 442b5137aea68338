// Choosing who sits (addGraduates, correctRoster) and settling what the population register says (clearPeople).
import { codes, offerAnyway } from './codes.js';
import { gridOf } from './grid.js';

const qualification = key => {
  const [standard, specialisation, partQualification] = key.split('-').map(Number);
  return { standard, specialisation, partQualification };
};
const keyOf = one => [one.standard, one.specialisation, one.partQualification].join('-');

export function roster(page) {
  const table = document.getElementById('learners-grid');
  const grid = table && gridOf(table);
  const section = table?.closest('section');

  const has = row => new Map((row.dataset.has || '').split(' ').filter(Boolean).map(pair => pair.split('=')));
  const also = cell => [...cell.querySelectorAll('[data-also]')].filter(one => one.checked && !one.disabled);
  const main = cell => cell.querySelector('[data-offer]').value;
  const cells = row => [...row.querySelectorAll('[data-offer]')].map(one => one.closest('td'));
  const wants = row => grid.pick(row).checked
    ? [...new Set(cells(row).flatMap(cell => [main(cell), ...also(cell).map(one => one.value)]).filter(value => value && value !== '-'))] : [];

  /** What is chosen above cannot be chosen once more below. */
  function draw(row) {
    cells(row).forEach(cell => {
      cell.querySelectorAll('[data-also]').forEach(one => {
        one.closest('label').hidden = one.value === main(cell);
        one.checked = one.checked && one.value !== main(cell);
      });
      const summary = cell.querySelector('[data-also-count]');
      if (summary) {
        summary.textContent = also(cell).length ? `ja veel ${also(cell).length}` : 'Lisa veel';
      }
    });
  }

  function missingChoices() {
    const errors = grid.picked.filter(row => cells(row).some(cell => !main(cell) && !also(cell).length))
      .map(row => ({ row: row.dataset.row, field: 'qualifications', detail: 'Vali, mida ta taotleb.' }));
    const told = new Set(errors.map(error => error.row));
    grid.picked.filter(row => wants(row).length === 0 && !told.has(row.dataset.row))
      .forEach(row => errors.push({ row: row.dataset.row, field: 'qualifications', detail: 'Vali vähemalt üks kutse.' }));
    if (errors.length) {
      throw Object.assign(new Error('Mõnel real on valik tegemata.'), { errors });
    }
  }

  const again = document.getElementById('retakers-grid');
  const retakers = again && gridOf(again);

  /** Those who sit again come and go with their right to it. */
  async function saveRetakers() {
    const open = (retakers?.rows || []).filter(row => !retakers.pick(row).disabled);
    const gone = open.filter(row => row.dataset.listed && !retakers.pick(row).checked);
    const added = open.filter(row => !row.dataset.listed && retakers.pick(row).checked);
    if (gone.length) {
      await page.post('removals', { candidacies: gone.map(row => row.dataset.row) });
      gone.forEach(row => { delete row.dataset.listed; });
    }
    if (added.length) {
      await page.post('retakers', { candidacies: added.map(row => row.dataset.row) });
      added.forEach(row => { row.dataset.listed = '1'; });
    }
  }

  again?.addEventListener('change', () => page.touched());
  again?.addEventListener('picked', () => page.touched());

  const same = (row, keys) => [...keys].sort().join() === wants(row).sort().join();
  const pending = () => grid.rows.filter(row => grid.pick(row) && !grid.pick(row).disabled && !same(row, has(row).keys()));

  /** The row as it is saved: somebody else has changed it, and here nobody has. */
  function adopt(row, keys) {
    grid.pick(row).checked = keys.length > 0;
    cells(row).forEach(cell => {
      const select = cell.querySelector('[data-offer]');
      const options = [...select.options].map(option => option.value);
      select.value = keys.find(key => options.includes(key)) || (options.includes('-') && keys.length ? '-' : select.value);
      cell.querySelectorAll('[data-also]').forEach(one => { one.checked = keys.includes(one.value) && one.value !== select.value; });
    });
    draw(row);
    const note = document.createElement('div');
    note.className = 'small soft';
    note.textContent = 'vahepeal muudetud';
    row.querySelector('[data-errors]').append(note);
  }

  /** What is on the roster now. Rows that wait to be saved keep what was chosen here. */
  async function refresh(waiting) {
    const content = await page.content();
    const found = new Map();
    (content.roster || content).candidates.filter(one => !one.lastDay).forEach(one => found.set(one.person, [...(found.get(one.person) || []), [keyOf(one.qualification), one.candidacy]]));
    grid.rows.filter(row => grid.pick(row)).forEach(row => {
      const now = found.get(row.dataset.row) || [];
      row.dataset.has = now.map(pair => pair.join('=')).join(' ');
      if (!waiting.includes(row) && !same(row, now.map(pair => pair[0]))) {
        adopt(row, now.map(pair => pair[0]));
      }
    });
    grid.count();
  }

  /** A refusal that names a candidacy belongs to its person's row. */
  function atRows(refused) {
    (refused.errors || []).forEach(error => {
      const row = grid.rows.find(one => [...has(one).values()].includes(error.row));
      error.row = row ? row.dataset.row : error.row;
    });
    return refused;
  }

  async function send(rows) {
    const gone = [];
    const added = [];
    rows.forEach(row => {
      const before = has(row);
      const wanted = wants(row);
      before.forEach((candidacy, key) => wanted.includes(key) || gone.push(candidacy));
      const fresh = wanted.filter(key => !before.has(key));
      if (fresh.length) {
        added.push({ person: row.dataset.row, qualifications: fresh.map(qualification) });
      }
    });
    if (gone.length) {
      await page.post('removals', { candidacies: gone });
    }
    if (added.length) {
      await page.post('learners', added);
    }
  }

  /** Said to be saved only when all of it is. */
  async function save() {
    await saveRetakers();
    if (grid) {
      await saveLearners();
    }
    page.saved();
  }

  async function saveLearners() {
    missingChoices();
    const rows = pending();
    if (rows.length) {
      try {
        await send(rows);
      } catch (refused) {
        const told = atRows(refused);
        await refresh(rows);
        throw told;
      }
      await refresh([]);
    }
  }

  section?.addEventListener('change', event => {
    const row = event.target.closest('tbody tr');
    if (row) {
      draw(row);
      page.touched();
    }
  });
  table?.addEventListener('picked', () => page.touched());
  section?.querySelector('[data-fill-go]')?.addEventListener('click', () => {
    section.querySelectorAll('[data-fill]').forEach(fill => fill.value && grid.pickedVisible.forEach(row => {
      const select = row.querySelector(`[data-offer="${fill.dataset.fill}"]`);
      if (select) {
        select.value = fill.value;
        draw(row);
      }
    }));
    page.touched();
  });

  grid?.rows.filter(row => row.querySelector('[data-offer]')).forEach(draw);

  const applicant = page.main.querySelector('[data-applicant]');
  applicant?.addEventListener('submit', event => {
    event.preventDefault();
    page.working(async () => {
      await save();
      const qualifications = [...applicant.querySelectorAll('[name=qualifications]:checked')].map(box => qualification(box.value));
      if (!qualifications.length) {
        throw Object.assign(new Error('Vali, mida ta taotleb.'), { errors: [{ field: 'applies', detail: 'Vali, mida ta taotleb.' }] });
      }
      try {
        await page.post('applicants', {
          personalCode: applicant.elements.personalCode.value.trim(),
          firstName: applicant.elements.firstName.value,
          lastName: applicant.elements.lastName.value,
          qualifications,
          ...(applicant.elements.birthDate.value ? { birthDate: applicant.elements.birthDate.value } : {}),
          anyway: applicant.elements.anyway.checked
        });
      } catch (refused) {
        refused.errors?.filter(error => error.field === 'qualifications').forEach(error => { error.field = 'applies'; });
        throw offerAnyway(applicant, refused);
      }
      page.reload();
    });
  });
  page.main.querySelector('[data-manual]').addEventListener('click', event => {
    const item = event.target.closest('[data-remove]')?.closest('[data-candidacy]');
    if (item) {
      page.working(async () => {
        await page.post('removals', { candidacies: [item.dataset.candidacy] });
        item.remove();
        page.saved('Eemaldatud');
      });
    }
  });

  codes(page, save);

  return {
    save,
    async complete() {
      await save();
      return page.post('completion');
    }
  };
}

export function people(page) {
  async function settle(row, takes) {
    try {
      if (takes) {
        await page.post('names', { person: row.dataset.row });
      } else {
        await page.post('removals', { candidacies: row.dataset.candidacies.split(' ') });
      }
    } catch (refused) {
      refused.errors = refused.errors?.length ? refused.errors : [{ row: row.dataset.row, detail: refused.message }];
      throw refused;
    }
    row.querySelectorAll('button').forEach(one => one.remove());
    row.classList.add('locked');
    row.querySelector('.row-state').textContent = takes ? 'registri nimi võetud' : 'eemaldatud';
    page.saved();
  }

  page.main.addEventListener('click', event => {
    const button = event.target.closest('[data-take], [data-remove]');
    const row = button?.closest('tr');
    if (row) {
      page.working(() => settle(row, button.matches('[data-take]')));
    }
  });
  codes(page, async () => {});
  return { complete: () => page.post('completion') };
}
