import { matched } from '../router.js';

const screen = (pattern, tag, load, place) => ({ pattern, tag, load, place });

/** Every address of the app, the element that shows it, and the place in the navigation it belongs to. */
const ROUTES = [
  screen('/evening', 'evening-screen', () => import('../screens/field/evening-screen.js')),
  screen('/log', 'log-screen', () => import('../screens/field/log-screen.js')),
  screen('/waiting', 'waiting-screen', () => import('../screens/field/waiting-screen.js')),
  screen('/dashboard', 'dashboard-screen', () => import('../screens/dashboard/dashboard-screen.js')),
  screen('/due', 'due-screen', () => import('../screens/due/due-screen.js')),
  screen('/work', 'work-screen', () => import('../screens/work/work-screen.js')),
  screen('/requests', 'requests-screen', () => import('../screens/requests/requests-screen.js')),
  screen('/requests/new', 'new-request-screen', () => import('../screens/requests/new-request-screen.js')),
  screen('/observations/new', 'new-observation-screen', () => import('../screens/requests/new-observation-screen.js')),
  screen('/requests/:id', 'request-screen', () => import('../screens/requests/request-screen.js')),
  screen('/dossiers', 'dossiers-screen', () => import('../screens/dossiers/dossiers-screen.js')),
  screen('/dossiers/new', 'new-dossier-screen', () => import('../screens/dossiers/new-dossier-screen.js')),
  screen('/dossiers/:id', 'dossier-screen', () => import('../screens/dossiers/dossier-screen.js')),
  screen('/dossiers/:id/readings', 'readings-screen', () => import('../screens/dossiers/readings-screen.js')),
  screen('/readings', 'readings-screen', () => import('../screens/dossiers/readings-screen.js')),
  screen('/interventions', 'interventions-screen', () => import('../screens/interventions/interventions-screen.js')),
  screen('/interventions/:id', 'intervention-screen', () => import('../screens/interventions/intervention-screen.js')),
  screen('/to-settle', 'settle-screen', () => import('../screens/interventions/settle-screen.js')),
  screen('/defects', 'defects-screen', () => import('../screens/defects/defects-screen.js')),
  screen('/defects/new', 'new-defect-screen', () => import('../screens/defects/new-defect-screen.js')),
  screen('/defects/:id', 'defect-screen', () => import('../screens/defects/defect-screen.js')),
  screen('/evening/end', 'end-screen', () => import('../screens/shifts/end-screen.js')),
  screen('/evenings', 'evenings-screen', () => import('../screens/shifts/evenings-screen.js')),
  screen('/evenings/new', 'plan-screen', () => import('../screens/shifts/plan-screen.js')),
  screen('/evenings/:id', 'shift-screen', () => import('../screens/shifts/shift-screen.js')),
  screen('/evenings/:id/plan', 'plan-screen', () => import('../screens/shifts/plan-screen.js')),
  screen('/reports', 'reports-screen', () => import('../screens/shifts/reports-screen.js')),
  screen('/actions', 'actions-screen', () => import('../screens/actions/actions-screen.js')),
  screen('/actions/new', 'new-action-screen', () => import('../screens/actions/new-action-screen.js')),
  screen('/actions/held', 'account-screen', () => import('../screens/actions/account-screen.js')),
  screen('/actions/:id', 'action-screen', () => import('../screens/actions/action-screen.js')),
  screen('/scheme', 'scheme-screen', () => import('../screens/scheme/scheme-screen.js')),
  screen('/sites/:id', 'site-screen', () => import('../screens/scheme/site-screen.js')),
  screen('/scheme/stock', 'stock-screen', () => import('../screens/scheme/stock-screen.js')),
  screen('/scheme/stock/:id', 'stock-import-screen', () => import('../screens/scheme/stock-import-screen.js')),
  screen('/scheme/engagements', 'engagements-screen', () => import('../screens/engagements/engagements-screen.js')),
  screen('/scheme/engagements/:id', 'engagement-screen', () => import('../screens/engagements/engagement-screen.js')),
  screen('/people', 'people-screen', () => import('../screens/people/people-screen.js')),
];

export function routeOf(path) {
  for (const route of ROUTES) {
    const values = matched(route.pattern, path);
    if (values) {
      return { ...route, values };
    }
  }
  return null;
}
