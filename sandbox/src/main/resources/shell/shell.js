// SPDX-License-Identifier: Apache-2.0
// A small stand-in for CloudStack's UI: the login, a menu, and plugins in an iframe of the same origin. What it leaves in
// the local storage has the names and the form that CloudStack's UI uses, for plugins read it there.

const PREFIX = 'primate__'
const DARK_MODE = 'DARK_MODE'
const SESSION = 'Access-Token'
const APIS = 'APIS'
const LOCALE = 'LOCALE'
const LOGIN = '#/user/login'
const UNAUTHORIZED = 401

const storage = {
  get (name, fallback) {
    try {
      return JSON.parse(localStorage.getItem(PREFIX + name)) ?? fallback
    } catch {
      return fallback
    }
  },
  set (name, value) {
    localStorage.setItem(PREFIX + name, JSON.stringify(value))
  },
  remove (name) {
    localStorage.removeItem(PREFIX + name)
  }
}

class ApiError extends Error {
  constructor (status, text) {
    super(text)
    this.status = status
  }
}

async function api (command, parameters = {}) {
  const session = storage.get(SESSION)
  const body = new URLSearchParams({ command, response: 'json', ...parameters, ...(session ? { sessionkey: session } : {}) })
  const answer = await fetch('api', { method: 'POST', body })
  const content = Object.values(await answer.json())[0]
  if (!answer.ok) {
    throw new ApiError(answer.status, content.errortext)
  }
  return content
}

const element = id => document.getElementById(id)

function make (tag, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(tag), attributes)
  made.append(...children)
  return made
}

function showTheme () {
  const dark = storage.get(DARK_MODE, false) === true
  document.documentElement.classList.toggle('dark', dark)
  element('dark').checked = dark
}

async function logIn (event) {
  event.preventDefault()
  const form = new FormData(event.target)
  element('login-error').textContent = ''
  try {
    storage.remove(SESSION)
    const domain = form.get('domain') || '/'
    const session = await api('login', { username: form.get('username'), password: form.get('password'), domain })
    storage.set(SESSION, session.sessionkey)
    storage.set('USER', session.username)
    storage.set(LOCALE, storage.get(LOCALE, 'en'))
    const { api: known } = await api('listApis')
    storage.set(APIS, Object.fromEntries(known.map(({ name, params, response, isasync, since, description }) =>
      [name, { params, response, isasync, since, description }])))
    location.hash = '#/'
    await show()
  } catch (error) {
    element('login-error').textContent = error.message
  }
}

async function logOut () {
  // The session may have ended already: then there is nothing more to end.
  await api('logout').catch(() => {})
  forget()
}

function forget () {
  for (const name of [SESSION, APIS, 'USER']) {
    storage.remove(name)
  }
  location.hash = LOGIN
  show()
}

async function plugins () {
  const answer = await fetch('config.json')
  return (await answer.json()).plugins ?? []
}

/** Counts what was asked for: an answer that comes late must not take the place of what was asked for after it. */
let asked = 0

/** Shows what the address names: the login, a plugin or the overview. */
async function show () {
  const mine = ++asked
  const loggedIn = storage.get(SESSION) !== undefined && storage.get(SESSION) !== null
  element('login').hidden = loggedIn
  element('app').hidden = !loggedIn
  showTheme()
  if (!loggedIn) {
    document.title = 'Sandbox: login'
    element('username').focus()
    return
  }
  element('who').textContent = storage.get('USER', '')
  const found = await plugins()
  if (mine !== asked) {
    return
  }
  // As the router of CloudStack's UI does: a name that the browser encodes is not found.
  const plugin = found.find(one => location.hash === `#/plugins/${one.name}`)
  element('menu').replaceChildren(menuItem('Overview', '#/', plugin === undefined),
    ...found.map(one => menuItem(one.name, `#/plugins/${encodeURIComponent(one.name)}`, one === plugin)))
  const title = plugin?.name ?? 'Overview'
  element('title').textContent = title
  document.title = `Sandbox: ${title}`
  const view = await (plugin ? pluginView(plugin) : overview(found))
  if (mine === asked) {
    element('view').replaceChildren(view)
  }
}

function menuItem (text, href, chosen) {
  const link = make('a', { textContent: text, href })
  if (chosen) {
    link.setAttribute('aria-current', 'page')
  }
  return make('li', {}, link)
}

async function pluginView (plugin) {
  const there = await fetch(plugin.path, { method: 'HEAD' })
  if (there.ok) {
    return make('iframe', { src: plugin.path, title: plugin.name })
  }
  return make('div', { className: 'overview' }, make('p', {
    textContent: `The page of ${plugin.name} is not built: there is nothing at ${plugin.path}. Build it with "mvn package -pl ui-plugin" and start again.`
  }))
}

async function overview (found) {
  const view = make('div', { className: 'overview' })
  view.append(make('p', {}, 'Zones, hosts, repositories and accounts here are made up. Open ',
    ...found.flatMap(one => [make('a', { textContent: one.name, href: `#/plugins/${encodeURIComponent(one.name)}` }), ' ']),
    'to see the plugin at work. The API is at ', make('code', { textContent: new URL('api', document.baseURI).href }), '.'))
  const sections = [
    ['Zones', 'listZones', 'zone', { name: 'Name', networktype: 'Network', allocationstate: 'State' }],
    ['Hosts', 'listHosts', 'host', { name: 'Name', state: 'State', resourcestate: 'Resource state', clustername: 'Cluster', zonename: 'Zone' }],
    ['Alerts', 'listAlerts', 'alert', { sent: 'Sent', name: 'Type', description: 'Description' }],
    ['Events', 'listEvents', 'event', { created: 'Time', type: 'Type', level: 'Level', username: 'User', description: 'Description' }]
  ]
  const known = storage.get(APIS, {})
  const allowed = sections.filter(([, command]) => command in known)
  try {
    const answers = await Promise.all(allowed.map(([, command]) => api(command, { page: 1, pagesize: 20 })))
    allowed.forEach(([title, , name, columns], index) =>
      view.append(make('h2', { textContent: title }), table(columns, answers[index][name] ?? [])))
  } catch (error) {
    if (error.status === UNAUTHORIZED) {
      forget()
    }
    view.append(make('p', { className: 'error', textContent: error.message }))
  }
  return view
}

function table (columns, rows) {
  const line = (tag, texts) => make('tr', {}, ...texts.map(text => make(tag, { textContent: text ?? '' })))
  return make('table', {}, make('thead', {}, line('th', Object.values(columns))),
    make('tbody', {}, ...rows.map(row => line('td', Object.keys(columns).map(name => row[name])))))
}

element('login-form').addEventListener('submit', logIn)
element('logout').addEventListener('click', logOut)
element('dark').addEventListener('change', event => {
  storage.set(DARK_MODE, event.target.checked)
  showTheme()
})
for (const button of document.querySelectorAll('[data-user]')) {
  button.addEventListener('click', () => {
    element('username').value = button.dataset.user
    element('password').value = 'password'
    element('login-form').requestSubmit()
  })
}
addEventListener('hashchange', show)
show()
