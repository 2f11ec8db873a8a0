/** Where each role can go, in the order of its work. The first place is its home. */
const PLACES = {
  evening: { path: '/evening', glyph: 'moon-stars', key: 'nav.evening' },
  log: { path: '/log', glyph: 'plus-lg', key: 'nav.log', prominent: true },
  dashboard: { path: '/dashboard', glyph: 'grid-1x2', key: 'nav.dashboard', short: 'nav.dashboardShort' },
  work: { path: '/work', glyph: 'list-task', key: 'nav.work' },
  toAnswer: { path: '/requests', query: '?status=WAITING&sort=receivedAt', glyph: 'chat-left-text', key: 'nav.requests' },
  requests: { path: '/requests', glyph: 'chat-left-text', key: 'nav.requests' },
  dossiers: { path: '/dossiers', glyph: 'folder2', key: 'nav.dossiers' },
  interventions: { path: '/interventions', glyph: 'person-walking', key: 'nav.interventions' },
  defects: { path: '/defects', glyph: 'tools', key: 'nav.defects' },
  defectsToHandle: { path: '/defects', query: '?open=true&sort=acknowledgeBy', glyph: 'tools', key: 'nav.defects' },
  evenings: { path: '/evenings', glyph: 'calendar-week', key: 'nav.evenings' },
  reports: { path: '/reports', glyph: 'file-text', key: 'nav.reports' },
  actions: { path: '/actions', glyph: 'calendar2-event', key: 'nav.actions' },
  actionsFromEvening: { path: '/actions', glyph: 'calendar2-event', key: 'nav.actions', besideBar: true },
  scheme: { path: '/scheme', glyph: 'buildings', key: 'nav.scheme' },
  readings: { path: '/readings', glyph: 'journal-text', key: 'nav.readings' },
  people: { path: '/people', glyph: 'people', key: 'nav.people' },
};

const OF_ROLE = {
  MEDIATOR: ['evening', 'log', 'toAnswer', 'dossiers', 'defects', 'actionsFromEvening'],
  MANAGER: ['work', 'dashboard', 'requests', 'dossiers', 'interventions', 'defects', 'evenings', 'reports', 'actions', 'log', 'scheme', 'people'],
  LANDLORD: ['dashboard', 'requests', 'dossiers', 'interventions', 'defectsToHandle', 'reports', 'actions', 'scheme'],
  COORDINATOR: ['dashboard', 'requests', 'dossiers', 'interventions', 'defects', 'evenings', 'reports', 'actions', 'scheme', 'people'],
  PARTNER: ['requests'],
  ADMINISTRATOR: ['people'],
  AUDITOR: ['readings'],
};

export const placesOf = (role) => (OF_ROLE[role] ?? []).map((name) => PLACES[name]);
