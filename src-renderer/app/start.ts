import './api.js'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/print.css'
import { createApp } from 'vue'
import { i18n } from '../lib/language.js'
import { followLanguage } from '../lib/language-choice.js'
import App from './App.vue'
import { loadSession } from './session.js'

await Promise.all([loadSession(), followLanguage()])
window.api.session.changed(() => void loadSession())
createApp(App).use(i18n).mount('#app')
