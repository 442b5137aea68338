// Cockpit's own words stay English: it is the operator's tool, and they are the ones that the engine's documentation uses. What the
// product adds to it is Estonian (docs/adr/cockpit-keeps-its-words-and-frames-our-pages.md).
// A slow line is waited for: whoever gave up after the loader's seven seconds would stand before an empty page.
window.require.config({ waitSeconds: 60 });

export default {
  app: {
    name: 'Cockpit',
    vendor: 'Kutseeksam'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  customScripts: ['scripts/kutse/signed-out', 'scripts/kutse/operator'],
  disableWelcomeMessage: true
};
