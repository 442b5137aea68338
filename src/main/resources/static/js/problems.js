// Shows a refusal where it belongs: a summary for everybody, and the sentence at the row and field.

const box = () => document.getElementById('problem');

export function clear(within = document) {
  within.querySelectorAll('.error').forEach(one => one.remove());
  within.querySelectorAll('[aria-invalid]').forEach(one => { one.removeAttribute('aria-invalid'); one.removeAttribute('aria-describedby'); });
  within.querySelectorAll('tr.wrong').forEach(one => one.classList.remove('wrong'));
  if (within === document && box()) {
    box().hidden = true;
    box().replaceChildren();
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

function invalid(control, line) {
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', line.id);
}

function mark(error, form) {
  const row = error.row ? (form || document).querySelector(`tr[data-row="${CSS.escape(error.row)}"]`) : null;
  const within = row || document.getElementById('work');
  [...within?.querySelectorAll('.error') || []].filter(one => one.textContent === error.detail).forEach(one => one.remove());
  const line = sentence(error.detail);
  if (row) {
    row.classList.add('wrong');
    (row.querySelector('[data-errors]') || row.cells[0]).append(line);
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
  (field.closest('.field') || field.parentElement).append(line);
  invalid(field, line);
  return field;
}

function link(error, target) {
  const name = target.querySelector?.('.who')?.textContent;
  const anchor = document.createElement('a');
  anchor.href = '#';
  anchor.textContent = (name ? name + ': ' : '') + error.detail;
  anchor.addEventListener('click', event => {
    event.preventDefault();
    target.hidden = false;
    target.scrollIntoView({ block: 'center' });
    (target.querySelector?.('[aria-invalid], select:not(:disabled), input:not(:disabled)') || target).focus();
  });
  const item = document.createElement('li');
  item.append(anchor);
  return item;
}

export function markRows(refused, form) {
  return refused.errors.map(error => [error, mark(error, form)]).filter(pair => pair[1]);
}

/** @param form where the fields are looked for, when a page has several forms with fields of one name */
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
  box().replaceChildren(title, ...(list.children.length ? [list] : []));
  box().hidden = false;
  box().focus();
}
