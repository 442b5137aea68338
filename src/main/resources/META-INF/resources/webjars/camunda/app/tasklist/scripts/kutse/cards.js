// On each card which exam the task is about, by what people know it: school and qualification; and in the head the ways back to our pages.
const FRESH = 4000;
let asked = null;
let askedAt = 0;

/** One question for a whole list of cards. */
function cards() {
  if (!asked || performance.now() - askedAt > FRESH) {
    askedAt = performance.now();
    asked = fetch('/api/tasks/cards', { headers: { Accept: 'application/json' } })
      .then(answer => (answer.ok ? answer.json() : []))
      .then(list => new Map(list.map(card => [card.task, card])))
      .catch(() => new Map());
  }
  return asked;
}

function line(text, kind) {
  const div = document.createElement('div');
  div.className = 'kutse-' + kind;
  div.textContent = text;
  return div;
}

const card = {
  id: 'kutse-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render(node, { taskId }) {
    cards().then(all => {
      const about = all.get(taskId);
      if (about) {
        node.replaceChildren(line(`${about.number} · ${about.curriculum}`, 'exam'), line(about.school, 'school'),
          ...(about.role ? [line('Sinu roll: ' + about.role, 'role')] : []),
          ...(about.due ? [line((about.overdue ? 'Tähtaeg möödas: ' : 'Tähtaeg: ') + about.due, about.overdue ? 'late' : 'due')] : []));
      }
    });
  }
};

// Whoever has several roles sees the tasks of all of them here, whatever they chose on our pages, and is told so.
const together = {
  id: 'kutse-together',
  pluginPoint: 'tasklist.list',
  priority: 50,
  render(node) {
    cards().then(all => {
      if ([...all.values()].some(about => about.role)) {
        node.replaceChildren(line('Siin on koos kõigi sinu rollide ülesanded. Iga ülesande teed selles rollis, mis on kaardil kirjas.', 'together'));
      }
    });
  }
};

const way = (id, href, text, priority) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render(node) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = text;
    node.replaceChildren(link);
  }
});

// Who may begin nothing is not offered to begin something.
const BEGINNINGS = '/camunda/api/engine/engine/default/process-definition/count'
  + '?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true';
fetch(BEGINNINGS, { headers: { Accept: 'application/json' } }).then(answer => answer.json())
  .then(found => document.documentElement.classList.toggle('kutse-none-to-start', found.count === 0))
  .catch(() => { /* then the list of what may be begun is empty */ });

export default [card, together, way('kutse-home', '/', 'Avaleht', 500), way('kutse-exams', '/eksamid', 'Kutseeksamid', 400)];
