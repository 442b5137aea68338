// What stands behind # never reaches the server: Tasklist's own place within its page comes along with the goal.
const start = document.querySelector('[data-start]');
if (location.hash.length > 1 && !/^#\/log(in|out)/.test(location.hash)) {
  const address = new URL(start.href);
  address.searchParams.set('edasi', (address.searchParams.get('edasi') || '/') + location.hash);
  start.href = address.pathname + address.search;
}
