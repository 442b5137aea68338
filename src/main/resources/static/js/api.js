// Talks to the public API: every change carries its own command id and the token against forged requests.

export class Refused extends Error {
  constructor(problem) {
    super(problem.detail || 'Midagi läks valesti. Proovi uuesti.');
    this.problem = problem;
    this.errors = problem.errors || [];
  }
}

function uuid() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function token() {
  const found = document.cookie.match(/(?:^|; )KUTSE-XSRF-TOKEN=([^;]*)/);
  return found ? decodeURIComponent(found[1]) : '';
}

async function answerOf(response) {
  const json = (response.headers.get('Content-Type') || '').includes('json');
  const body = json ? await response.json() : {};
  if (response.ok) {
    return body;
  }
  if (response.status === 401) {
    throw new Refused({ detail: 'Sessioon on lõppenud. Logi teises aknas uuesti sisse ja proovi siis veel kord; siia kirjutatu jääb alles.' });
  }
  throw new Refused(body);
}

export async function read(path) {
  return answerOf(await fetch(path, { headers: { Accept: 'application/json' } }));
}

/** Sent again with the same id when the network failed, so that nothing is done twice. */
export async function change(method, path, body) {
  const headers = { 'Command-Id': uuid(), 'X-KUTSE-XSRF-TOKEN': token(), Accept: 'application/json', 'Content-Type': 'application/json' };
  const request = () => fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  let response;
  try {
    response = await request();
  } catch (lost) {
    try {
      response = await request();
    } catch (lostAgain) {
      throw new Refused({ detail: 'Ühendust ei ole. Siia kirjutatu jääb alles; proovi uuesti, kui võrk on tagasi.' });
    }
  }
  return answerOf(response);
}

export function time() {
  return new Date().toLocaleTimeString('et', { hour: '2-digit', minute: '2-digit' });
}
