// Saves what is ready a moment after it was changed, one request at a time; says at each row how it went.
import { time } from './api.js';

const incomplete = (message, errors) => Object.assign(new Error(message), { errors });

export class Autosave {
  /**
   * @param send saves rows and answers their versions
   * @param step body(row): a row's content, or nothing while it is not ready; values(line): what is saved, by field;
   *             take(row, line): puts what is saved into the row
   */
  constructor(page, grid, send, step) {
    Object.assign(this, { page, grid, send, step, last: new Map(), overtaken: new Map(), timer: 0, running: Promise.resolve() });
    grid.rows.forEach(row => this.last.set(row, this.text(row)));
  }

  text(row) {
    const body = this.step.body(row);
    return body ? JSON.stringify(body) : '';
  }

  get changed() {
    return this.grid.rows.filter(row => this.text(row) !== '' && this.text(row) !== this.last.get(row) && !this.overtaken.has(row));
  }

  state(row, text) {
    const cell = row.querySelector('[data-state]');
    if (cell) {
      cell.textContent = text;
    }
  }

  touched(row) {
    const text = this.text(row);
    if (text === this.last.get(row) && text !== '' && !this.overtaken.has(row)) {
      return;
    }
    this.page.touched();
    this.state(row, this.overtaken.has(row) ? 'vali, kumb jääb' : text === '' ? 'pooleli' : '');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save().catch(refused => this.page.notSaved(refused)), 900);
  }

  /** Everything that is ready; a refusal is shown at its rows and the others are tried by themselves. */
  save() {
    clearTimeout(this.timer);
    this.running = this.running.catch(() => {}).then(() => this.saveNow());
    return this.running;
  }

  /** The same before the task is completed: nothing may be left of which nobody knows whose it should be. */
  async saveAll() {
    await this.save();
    if (this.overtaken.size) {
      throw incomplete(`Vahepeal muudetud ridu on ${this.overtaken.size}: vali neis, kumb jääb.`, [...this.overtaken.values()]);
    }
  }

  async saveNow() {
    const rows = this.changed;
    if (!rows.length) {
      return;
    }
    rows.forEach(row => this.page.clear(row));
    rows.forEach(row => row.classList.remove('wrong'));
    try {
      await this.sendRows(rows);
    } catch (refused) {
      await this.explain(refused);
      const wrong = new Set(refused.errors.map(error => error.row));
      this.page.markRows(refused);
      rows.filter(row => wrong.has(row.dataset.row)).forEach(row => this.state(row, 'salvestamata'));
      const right = rows.filter(row => !wrong.has(row.dataset.row));
      if (wrong.size && right.length) {
        await this.sendRows(right);
      }
      throw wrong.size ? incomplete(`Mõnel real on viga: paranda märgitud read (${wrong.size}).`, refused.errors) : refused;
    }
  }

  async sendRows(rows) {
    const sent = rows.map(row => [row, this.text(row)]);
    const answer = await this.send(sent.map(([row, text]) => ({ ...JSON.parse(text), version: Number(row.dataset.version) })));
    sent.forEach(([row, text]) => {
      this.last.set(row, text);
      row.dataset.version = answer.versions[row.dataset.row];
      row.classList.add('ready');
      this.state(row, 'salvestatud ' + time());
    });
    this.page.saved();
  }

  /** Who was overtaken reads what is saved now and says whose it should be; what was typed stays until then. */
  async explain(refused) {
    const overtaken = refused.errors.filter(error => error.rule === 'ROW_IS_AS_SEEN');
    if (!overtaken.length) {
      return;
    }
    const content = await this.page.content();
    overtaken.forEach(error => {
      const row = this.grid.rows.find(one => one.dataset.row === error.row);
      const line = content.results.find(one => one.candidacy === error.row);
      if (row && line) {
        error.detail += ` Salvestatud on: ${this.words(row, line)}.`;
        error.choices = [['Jäta minu oma', () => this.settle(row, content, false)], ['Võta salvestatu', () => this.settle(row, content, line)]];
        this.overtaken.set(row, error);
      }
    });
  }

  words(row, line) {
    return Object.entries(this.step.values(line)).map(([field, value]) => {
      const control = row.querySelector(`[data-field="${field}"]`);
      return control?.options ? [...control.options].find(one => one.value === value)?.text : value;
    }).filter(Boolean).join(', ');
  }

  settle(row, content, line) {
    this.overtaken.delete(row);
    this.page.clear(row);
    row.classList.remove('wrong');
    row.dataset.version = content.versions[row.dataset.row];
    if (line) {
      this.step.take(row, line);
      this.last.set(row, this.text(row));
      this.state(row, 'võetud salvestatu');
    } else {
      this.last.set(row, '');
      this.touched(row);
    }
    row.focus();
  }
}
