/* Draws processes/*.bpmn to docs/images/*.png: npm install && npm run pictures [-- folder]. Needs Chromium (CHROMIUM=its command). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const processes = join(here, '../../processes');
const images = resolve(process.argv[2] ?? join(here, '../../docs/images'));
const library = join(here, 'node_modules/bpmn-js/dist');
const margin = 20;

/** What the diagram covers on its plane, from the bounds and waypoints in the file. */
function extent(xml) {
  const points = [];
  for (const [, x, y, w, h] of xml.matchAll(/<dc:Bounds x="(.+?)" y="(.+?)" width="(.+?)" height="(.+?)"/g)) {
    points.push([+x, +y], [+x + +w, +y + +h]);
  }
  for (const [, x, y] of xml.matchAll(/<di:waypoint x="(.+?)" y="(.+?)"/g)) {
    points.push([+x, +y]);
  }
  const xs = points.map(p => p[0]), ys = points.map(p => p[1]);
  const x = Math.min(...xs) - margin, y = Math.min(...ys) - margin;
  return { x, y, width: Math.ceil(Math.max(...xs) + margin - x), height: Math.ceil(Math.max(...ys) + margin - y) };
}

function page(xml, box) {
  return `<!doctype html><meta charset="utf-8">
    <link rel="stylesheet" href="${pathToFileURL(join(library, 'assets/bpmn-js.css'))}">
    <style>
      html, body { margin: 0; background: #fff; overflow: hidden }
      #canvas { width: ${box.width}px; height: ${box.height}px }
      .bjs-powered-by { display: none }
    </style>
    <div id="canvas"></div>
    <script src="${pathToFileURL(join(library, 'bpmn-viewer.production.min.js'))}"></script>
    <script>
      const viewer = new BpmnJS({ container: '#canvas', textRenderer: {
        defaultStyle: { fontFamily: 'Liberation Sans, Arial, sans-serif' } } });
      viewer.importXML(${JSON.stringify(xml).replaceAll('</', '<\\/')})
        .then(() => viewer.get('canvas').viewbox(${JSON.stringify(box)}));
    </script>`;
}

const work = mkdtempSync(join(tmpdir(), 'pictures-'));
mkdirSync(images, { recursive: true });
for (const file of readdirSync(processes).filter(name => name.endsWith('.bpmn')).sort()) {
  // a reader needs the task, not the expression that puts the exam's number behind its name
  const xml = readFileSync(join(processes, file), 'utf8').replaceAll(/( ·)? \$\{[^}]*\}(?=[^<>"]*" camunda:form)/g, '');
  const box = extent(xml);
  const html = join(work, `${file}.html`);
  const png = join(images, `${basename(file, '.bpmn')}.png`);
  writeFileSync(html, page(xml, box));
  execFileSync(process.env.CHROMIUM ?? 'chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars',
    '--force-device-scale-factor=2', `--window-size=${box.width},${box.height}`, '--virtual-time-budget=5000',
    '--allow-file-access-from-files', `--screenshot=${png}`, pathToFileURL(html).href], { stdio: 'ignore' });
  console.log(png, `${box.width} x ${box.height}`);
}
rmSync(work, { recursive: true });
