// What each task does with what was filled in. A step gives complete(), which saves first and answers what came of it,
// and may give a promise, ready, that is kept when the form is filled and somebody listens.
import { mending } from './codes.js';
import { decisions, funding, retake } from './deciding.js';
import { groups } from './groups.js';
import { results } from './results.js';
import { people, roster } from './roster.js';

const confirm = page => ({ complete: () => page.post('completion') });

function send(page) {
  const form = page.main.querySelector('[data-exam-day]');
  form.addEventListener('submit', event => {
    event.preventDefault();
    page.working(async () => {
      await page.whole('exam-day', { plannedOn: form.elements.plannedOn.value || null });
      location.reload();
    });
  });
  page.main.querySelector('[data-retakers]')?.addEventListener('click', event => {
    const line = event.target.closest('[data-remove]')?.closest('[data-candidacy]');
    if (line) {
      page.working(async () => {
        await page.post('removals', { candidacies: [line.dataset.candidacy] });
        page.reload();
      });
    }
  });
  return confirm(page);
}

function placeOrder(page) {
  const form = page.main.querySelector('[data-order]');
  const module = form ? import('./order.js') : null;
  return {
    ready: module?.then(order => order.ready),
    async complete() {
      if (module) {
        const order = await module;
        const gaps = order.missing();
        if (gaps) {
          throw gaps;
        }
        await page.put(order.isWaiting() ? 'wish' : 'order', order.orderForm());
      }
      return page.post('completion');
    }
  };
}

function responsible(page) {
  return {
    async complete() {
      await page.whole('responsible', { person: page.main.querySelector('[name=person]').value });
      return page.post('completion');
    }
  };
}

function schedule(page) {
  const form = page.main.querySelector('[data-fields]');
  return {
    async complete() {
      const chair = form.elements.chair.value;
      const start = form.elements.start.value;
      if (!chair || !start) {
        const gap = chair ? { field: 'start', detail: 'Vali eksami algus.' } : { field: 'chair', detail: 'Vali hindamiskomisjoni esimees.' };
        throw Object.assign(new Error(gap.detail), { errors: [gap] });
      }
      const members = [...form.querySelectorAll('[name=members]:checked')].map(box => box.value).filter(member => member !== chair);
      await page.whole('schedule', { start, place: form.elements.place.value, chair, members });
      return page.post('completion');
    }
  };
}

/** The roster's page with the group that they would join. */
function latecomers(page) {
  const step = roster(page);
  const select = page.main.querySelector('[name=group]');
  return {
    async complete() {
      if (!select.value) {
        throw Object.assign(new Error('Vali grupp.'), { errors: [{ field: 'group', detail: 'Vali grupp, millega nad ühinevad.' }] });
      }
      await step.save();
      await page.put('addition-group', { group: Number(select.value) });
      return page.post('completion');
    }
  };
}

const consent = page => ({ complete: () => page.post('addition-consent') });

const known = {
  placeOrder, addGraduates: roster, correctRoster: roster, clearPeople: people, nameLatecomers: latecomers, clearLatecomers: people, considerAddition: consent, formGroups: groups,
  sendRoster: send, appointResponsible: responsible, scheduleGroup: schedule, enterResults: results, amendResults: results,
  decideAwards: decisions, mendApplication: mending, orderRetake: retake, reviewFunding: funding,
  correctResults: page => results(page, 'corrected-results'), decideCorrection: page => decisions(page, 'corrected-decisions')
};

export const steps = (name, page) => (known[name] || confirm)(page);
