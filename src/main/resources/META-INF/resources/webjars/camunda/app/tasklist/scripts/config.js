// A slow line is waited for: whoever gave up after the loader's seven seconds would stand before an empty page.
window.require.config({ waitSeconds: 60 });

export default {
  app: {
    name: 'Ülesanded',
    vendor: 'Kutseeksam'
  },

  dateFormat: {
    normal: 'L LT',
    long: 'LLLL'
  },

  locales: {
    availableLocales: ['et'],
    fallbackLocale: 'et'
  },

  customScripts: ['scripts/kutse/language', 'scripts/kutse/signed-out', 'scripts/kutse/product-time', 'scripts/kutse/cards',
    'scripts/kutse/names'],

  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'võtab valitud ülesande sinu kätte'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'liigub esimesele loendile'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'liigub esimesele ülesandele'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'liigub ülesande sisu esimesele väljale'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'avab eksami alustamise'
    }
  }
};
