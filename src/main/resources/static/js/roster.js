// Choosing who sits (addGraduates, correctRoster) and settling what the population register says (clearPeople).
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
  const wants = row => grid.pick(row).checked ? [...row.querySelectorAll('[data-offer]')].map(one => one.value).filter(value => value !== '-') : [];

  function missingChoices() {
    const errors = grid.picked.filter(row => [...row.querySelectorAll('[data-offer]')].some(one => !one.value))
      .map(row => ({ row: row.dataset.row, field: 'qualification', detail: 'Vali spetsialiseerumine.' }));
    grid.picked.filter(row => wants(row).length === 0).forEach(row => errors.push({ row: row.dataset.row, field: 'qualification', detail: 'Vali vähemalt üks kutse.' }));
    if (errors.length) {
      throw Object.assign(new Error('Mõnel real on valik tegemata.'), { errors });
    }
  }

  async function refresh() {
    const content = await page.content();
    const found = new Map();
    content.candidates.forEach(one => found.set(one.person, [...(found.get(one.person) || []), keyOf(one.qualification) + '=' + one.candidacy]));
    grid.rows.forEach(row => { row.dataset.has = (found.get(row.dataset.row) || []).join(' '); });
  }

  async function save() {
    if (!grid) {
      return;
    }
    missingChoices();
    const gone = [];
    const added = [];
    grid.rows.filter(row => grid.pick(row) && !grid.pick(row).disabled).forEach(row => {
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
    if (gone.length || added.length) {
      await refresh();
    }
    page.saved();
  }

  section?.addEventListener('change', event => event.target.closest('tbody') && page.touched());
  table?.addEventListener('picked', () => page.touched());
  section?.querySelector('[data-fill-go]')?.addEventListener('click', () => {
    section.querySelectorAll('[data-fill]').forEach(fill => fill.value && grid.pickedVisible.forEach(row => {
      const select = row.querySelector(`[data-offer="${fill.dataset.fill}"]`);
      if (select) {
        select.value = fill.value;
      }
    }));
    page.touched();
  });

  const applicant = page.main.querySelector('[data-applicant]');
  applicant.addEventListener('submit', event => {
    event.preventDefault();
    page.working(async () => {
      await save();
      await page.post('applicants', {
        personalCode: applicant.elements.personalCode.value.trim(),
        firstName: applicant.elements.firstName.value,
        lastName: applicant.elements.lastName.value,
        qualification: qualification(applicant.elements.qualification.value)
      });
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

  return {
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
  return { complete: () => page.post('completion') };
}
