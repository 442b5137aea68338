// Shows a refusal where it belongs: a summary for everybody, and the sentence at the row and field.

const box = () => document.getElementById('problem');

export function clear(within = document) {
  within.querySelectorAll('.error').forEach(one => one.remove());
  within.querySelectorAll('[aria-invalid]').forEach(one => { one.removeAttribute('aria-invalid'); one.removeAttribute('aria-describedby'); });
  within.querySelectorAll('tr.wrong').forEach(one => one.classList.remove('wrong'));
  if (box()) {
    summarise(within);
  }
}

/** The summary names what is still wrong, and goes with the last of it. */
function summarise(within) {
  const items = [...box().querySelectorAll('li')];
  const left = items.filter(item => !within.contains(item.target));
  if (within === document || items.length && !left.length) {
    box().hidden = true;
    box().replaceChildren();
  } else if (left.length < items.length) {
    box().querySelector('p').textContent = 'Parandada on veel:';
    items.filter(item => !left.includes(item)).forEach(item => item.remove());
  }
}

let count = 0;

function sentence(text) {
  const line = document.createElement('p');
  line.className = 'error';
  line.id = 'error-' + (++count);
  line.textContent = text;
  return line;
}

/** What can be done about it right there. */
function choices(error, line) {
  (error.choices || []).forEach(([text, act]) => {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'small', textContent: text });
    button.addEventListener('click', act);
    line.append(' ', button);
  });
}

function invalid(control, line) {
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', line.id);
}

function mark(error, form) {
  const row = error.row ? (form || document).querySelector(`[data-row="${CSS.escape(error.row)}"]`) : null;
  const within = row || document.getElementById('work');
  [...within?.querySelectorAll('.error') || []].filter(one => one.textContent === error.detail).forEach(one => one.remove());
  const line = sentence(error.detail);
  choices(error, line);
  if (row) {
    row.classList.add('wrong');
    (row.querySelector('[data-errors]') || row.cells?.[0] || row).append(line);
    const control = error.field ? row.querySelector(`[data-field="${CSS.escape(error.field)}"]`) : null;
    if (control) {
      invalid(control, line);
    }
    return row;
  }
  const field = error.field ? (form || document).querySelector(`[name="${CSS.escape(error.field)}"], [data-field="${CSS.escape(error.field)}"]`) : null;
  if (!field) {
    return null;
  }
  field.closest('details')?.setAttribute('open', '');
  (field.closest('.field') || field.parentElement).append(line);
  invalid(field, line);
  return field;
}

const control = target => target.matches('select, input, textarea') ? target
  : target.querySelector('select[aria-invalid], input[aria-invalid], textarea[aria-invalid], td[aria-invalid] input:not(:disabled)')
    || target.querySelector('select:not(:disabled), textarea:not(:disabled), input:not(:disabled):not([data-pick])') || target;

function goTo(target) {
  target.hidden = false;
  target.scrollIntoView({ block: 'center' });
  control(target).focus({ preventScroll: true });
}

function link(error, target) {
  const name = target.querySelector?.('.who')?.textContent;
  const anchor = document.createElement('a');
  anchor.href = '#';
  anchor.textContent = (name ? name + ': ' : '') + error.detail;
  anchor.addEventListener('click', event => {
    event.preventDefault();
    goTo(target);
  });
  const item = Object.assign(document.createElement('li'), { target });
  item.append(anchor);
  return item;
}

export function markRows(refused, form) {
  return refused.errors.map(error => [error, mark(error, form)]).filter(pair => pair[1]);
}

/**
 * The sentence for everybody, and the first fault in hand; a fault that stands nowhere is read from the box.
 * @param form where the fields are looked for, when a page has several forms with fields of one name
 */
export function show(refused, form) {
  const marked = markRows(refused, form);
  const title = document.createElement('p');
  title.textContent = refused.message;
  const list = document.createElement('ul');
  marked.filter(pair => pair[0].row || pair[0].detail !== refused.message).slice(0, 12).forEach(pair => list.append(link(...pair)));
  const more = marked.length - 12;
  if (more > 0) {
    const rest = document.createElement('li');
    rest.textContent = `ja veel ${more}`;
    list.append(rest);
  }
  choices(refused, title);
  box().replaceChildren(title, ...(list.children.length ? [list] : []));
  box().hidden = false;
  if (marked.length) {
    goTo(marked[0][1]);
  } else {
    box().focus();
  }
}
