// Adding the personal code of somebody who had none: on the roster, or where the certificate register refused.

const CONFIRMABLE = ['CODE_HAS_THE_NAME', 'CODE_IS_NOT_ANOTHERS', 'BETTER_FROM_EHIS'];

/** What may be confirmed all the same is offered only once it has been refused. */
export function offerAnyway(form, refused) {
  const offered = form.querySelector('[data-anyway]');
  if (offered && CONFIRMABLE.some(rule => refused.problem?.type?.endsWith(':' + rule))) {
    offered.hidden = false;
  }
  return refused;
}

/** The rows of the card "isikukoodita inimesed". */
export function codes(page, before) {
  page.main.querySelector('[data-codes]')?.addEventListener('click', event => {
    const row = event.target.closest('[data-add-code]')?.closest('tr');
    if (row) {
      page.working(async () => {
        await before();
        try {
          await page.put('personal-code', { person: row.dataset.person, personalCode: row.querySelector('[data-field=personalCode]').value });
        } catch (refused) {
          refused.errors = [{ row: row.dataset.row, field: 'personalCode', detail: refused.message }];
          throw refused;
        }
        page.reload();
      });
    }
  });
}

export function mending(page) {
  const form = page.main.querySelector('[data-code]');
  form?.addEventListener('submit', event => event.preventDefault());
  return {
    async complete() {
      const personalCode = form?.elements.personalCode.value.trim();
      if (personalCode) {
        try {
          await page.put('personal-code', { personalCode, anyway: form.elements.anyway.checked });
        } catch (refused) {
          throw offerAnyway(form, refused);
        }
      }
      return page.post('completion');
    }
  };
}
