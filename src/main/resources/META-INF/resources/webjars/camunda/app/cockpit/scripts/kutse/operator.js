// What Cockpit lacks comes from the product's own pages, in a frame: the exam's events, ended instances, incidents in words.

/** One of our pages, as high as its content. */
function frame(node, address, title) {
  const frame = document.createElement('iframe');
  frame.className = 'kutse-page';
  frame.title = title;
  frame.src = address;
  const hear = message => {
    if (message.source === frame.contentWindow && message.origin === window.location.origin && message.data?.type === 'kutse:height') {
      frame.style.height = Math.ceil(message.data.height) + 'px';
    }
  };
  window.addEventListener('message', hear);
  node.replaceChildren(frame);
  return () => window.removeEventListener('message', hear);
}

let leave = () => {};

const framed = (id, pluginPoint, properties, title, address, priority) => ({
  id,
  pluginPoint,
  priority,
  properties,
  render(node, given) {
    leave();
    leave = frame(node, address(given), title);
  },
  unmount() {
    leave();
  }
});

const way = (id, path, text, priority) => ({
  id,
  pluginPoint: 'cockpit.navigation',
  priority,
  properties: { label: text, pagePath: '#' + path, path },
  render(node) {
    const link = document.createElement('a');
    link.href = '#' + path;
    link.textContent = text;
    node.replaceChildren(link);
  }
});

const more = (id, pluginPoint, name) => ({
  id,
  pluginPoint,
  priority: 50,
  render(node) {
    const link = document.createElement('a');
    link.href = '#/torked';
    link.textContent = 'Sõnades';
    link.title = name;
    node.replaceChildren(link);
  }
});

export default [
  framed('kutse-events', 'cockpit.processInstance.runtime.tab', { label: 'Eksami sündmused' }, 'Eksami sündmused ja protsessi käik',
    given => '/kaitamine/protsessid/' + encodeURIComponent(given.processInstanceId) + '?raam=1', 80),
  framed('kutse-incidents', 'cockpit.route', { path: '/torked' }, 'Tõrked', () => '/kaitamine/torked?raam=1', 0),
  framed('kutse-instances', 'cockpit.route', { path: '/ajalugu' }, 'Protsesside ajalugu', () => '/kaitamine/protsessid?raam=1', 0),
  way('torked', '/torked', 'Tõrked', 60),
  way('ajalugu', '/ajalugu', 'Ajalugu', 50),
  more('kutse-incident-words', 'cockpit.incident.action', 'Mis juhtus ja mida teha')
];
