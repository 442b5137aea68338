// Saves what is ready a moment after it was changed, one request at a time; says at each row how it went.
import { time } from './api.js';

export class Autosave {
  /** @param send saves rows; @param body gives a row's content, or nothing while it is not ready */
  constructor(page, grid, send, body) {
    Object.assign(this, { page, grid, send, body, last: new Map(), timer: 0, running: Promise.resolve() });
    grid.rows.forEach(row => this.last.set(row, this.text(row)));
  }

  text(row) {
    const body = this.body(row);
    return body ? JSON.stringify(body) : '';
  }

  get changed() {
    return this.grid.rows.filter(row => this.text(row) !== '' && this.text(row) !== this.last.get(row));
  }

  state(row, text) {
    const cell = row.querySelector('[data-state]');
    if (cell) {
      cell.textContent = text;
    }
  }

  touched(row) {
    this.page.touched();
    this.state(row, this.text(row) === '' ? 'pooleli' : '');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save().catch(refused => this.page.notSaved(refused)), 900);
  }

  /** Everything that is ready; a refusal is shown at its rows and the others are tried by themselves. */
  save() {
    clearTimeout(this.timer);
    this.running = this.running.catch(() => {}).then(() => this.saveNow());
    return this.running;
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
      const wrong = new Set(refused.errors.map(error => error.row));
      this.page.markRows(refused);
      rows.filter(row => wrong.has(row.dataset.row)).forEach(row => this.state(row, 'salvestamata'));
      const right = rows.filter(row => !wrong.has(row.dataset.row));
      if (wrong.size && right.length) {
        await this.sendRows(right);
      }
      throw wrong.size ? Object.assign(new Error(`Mõnel real on viga: paranda märgitud read (${wrong.size}).`), { errors: refused.errors }) : refused;
    }
  }

  async sendRows(rows) {
    const sent = rows.map(row => [row, this.text(row)]);
    await this.send(sent.map(([, text]) => JSON.parse(text)));
    sent.forEach(([row, text]) => {
      this.last.set(row, text);
      row.classList.add('ready');
      this.state(row, 'salvestatud ' + time());
    });
    this.page.saved();
  }
}
