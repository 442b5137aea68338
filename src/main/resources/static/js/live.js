// A page that can be asked again without losing one's place: only what has changed is put in, and nothing moves.
const main = document.querySelector('[data-live-page]');
const said = main.querySelector('[data-live-said]');
const auto = main.querySelector('[data-live-auto]');
const EVERY = 15000;
let timer = 0;

async function refresh(loud) {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) {
      throw new Error('not answered');
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    main.querySelectorAll('[data-live]').forEach(part => {
      const now = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
      const here = part.contains(document.activeElement);
      if (now && !here && now.innerHTML !== part.innerHTML) {
        part.replaceChildren(...now.childNodes);
      }
    });
    said.textContent = loud ? 'Värskendatud ' + new Date().toLocaleTimeString('et') : '';
  } catch (failed) {
    said.textContent = 'Värskendada ei õnnestunud. Näed varasemat seisu.';
  }
}

function arrange() {
  clearInterval(timer);
  if (auto.checked) {
    timer = setInterval(() => refresh(false), EVERY);
  }
}

main.querySelector('[data-live-now]').addEventListener('click', () => refresh(true));
auto.addEventListener('change', arrange);
arrange();
