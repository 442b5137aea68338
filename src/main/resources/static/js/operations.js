// The operator's works: start one, watch it, read what it says.
import { change, read } from './api.js';
import { clear, show } from './problems.js';

const main = document.querySelector('[data-operations]');
const words = { RUNNING: 'töötab', DONE: 'valmis', FAILED: 'katkes' };

function draw(run) {
  const box = run && main.querySelector(`[data-run="${run.work}"]`);
  main.querySelectorAll('[data-work]').forEach(button => { button.disabled = run?.state === 'RUNNING'; });
  if (!box) {
    return;
  }
  const bar = box.querySelector('progress');
  box.hidden = false;
  if (run.state !== 'RUNNING') {
    bar.max = 1;
    bar.value = run.state === 'DONE' ? 1 : 0;
  } else if (run.all > 0) {
    bar.max = run.all;
    bar.value = run.done;
  } else {
    bar.removeAttribute('value');
  }
  box.querySelector('[data-progress]').textContent = words[run.state] + (run.all > 0 ? `, ${run.done} / ${run.all}` : '');
  box.querySelector('[data-said]').replaceChildren(...run.said.map(text => Object.assign(document.createElement('li'), { textContent: text })));
}

async function watch() {
  const run = await read('/api/operations/work');
  draw(run);
  if (run?.state === 'RUNNING') {
    setTimeout(() => watch().catch(show), 700);
  }
}

main.addEventListener('click', async event => {
  const button = event.target.closest('[data-work]');
  if (button) {
    clear();
    try {
      draw(await change('POST', '/api/operations/work/' + button.dataset.work));
      setTimeout(() => watch().catch(show), 300);
    } catch (refused) {
      show(refused);
    }
  }
});
watch().catch(show);
