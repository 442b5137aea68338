// "In three days" and "overdue" are counted from the product's time, which in a demo is not the browser's.
function countFrom(offset) {
  const SystemDate = Date;
  window.Date = class extends SystemDate {
    constructor(...parts) {
      super(...(parts.length ? parts : [SystemDate.now() + offset]));
    }
    static now() {
      return SystemDate.now() + offset;
    }
    static [Symbol.hasInstance](value) {
      return value instanceof SystemDate;
    }
  };
}

fetch('/api/clock', {headers: {Accept: 'application/json'}})
  .then(answer => answer.json())
  .then(product => {
    const offset = Date.parse(product.now) - Date.now();
    if (Math.abs(offset) > 60000) {
      countFrom(offset);
    }
  })
  .catch(() => { /* then it is counted from the browser's */ });
