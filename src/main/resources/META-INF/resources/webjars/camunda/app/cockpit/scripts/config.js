// Cockpit stays in English: it is the operator's tool, and its words are the ones that the engine's documentation uses.
export default {
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  customScripts: ['scripts/kutse/signed-out'],
  disableWelcomeMessage: true
};
