// Tries a failed step again, one or all alike, and says what came of it.
import { change } from './api.js';
import { clear, show } from './problems.js';

const main = document.querySelector('[data-incidents]');
const done = document.getElementById('done');

main.addEventListener('click', async event => {
  const button = event.target.closest('[data-retry]');
  if (!button) {
    return;
  }
  clear();
  button.disabled = true;
  try {
    const { tried } = await change('POST', '/api/operations/incidents/' + button.dataset.retry);
    done.textContent = tried === 0 ? 'Seda tõrget enam ei ole: keegi oli kiirem või see lahenes ise.'
      : (tried === 1 ? 'Samm proovitakse uuesti.' : `Uuesti proovitakse ${tried} sammu.`) + ' Laadi leht mõne hetke pärast uuesti; kui tõrge tuleb tagasi, on see siin jälle.';
    done.hidden = false;
    done.focus();
    (button.dataset.retry.endsWith('alike') ? button.closest('section').querySelectorAll('[data-retry]') : [button])
      .forEach(one => { one.disabled = true; });
  } catch (refused) {
    button.disabled = false;
    show(refused);
  }
});
