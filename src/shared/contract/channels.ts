/**
 * Names of the calls and pushes per role. Kept apart from the schemas, so that the sandboxed
 * preloads carry no validation library; `schema.ts` fails to compile when the two differ.
 */
export const CALL_NAMES = {
  facilitator: [
    'app/info',
    'app/setLanguage',
    'app/lastWords',
    'library/list',
    'library/create',
    'library/createExample',
    'library/open',
    'library/close',
    'library/duplicate',
    'library/rename',
    'library/remove',
    'library/restore',
    'library/recover',
    'library/import',
    'library/importText',
    'library/export',
    'library/showFolder',
    'session/snapshot',
    'session/send',
    'windows/state',
    'windows/openBallot',
    'windows/closeBallot',
    'windows/openProjector',
    'windows/closeProjector',
    'report/export',
    'report/showFile',
    'export/file',
    'export/cancel',
    'export/copyText',
    'projector/preview',
    'checkpoints/list',
    'checkpoints/add',
    'checkpoints/restore',
    'actions/list',
    'models/list',
    'templates/list',
    'templates/save',
    'templates/remove',
    'rehearsal/start',
    'phones/state',
    'phones/start',
    'phones/stop',
    'phones/lock',
    'phones/newCode',
    'phones/forgetOutdated',
    'phones/saveWifi',
    'phones/tableCards',
    'paper/print',
    'paper/look',
    'preflight/run',
  ],
  ballot: ['session/snapshot', 'session/send', 'ballot/recall', 'windows/closeBallot'],
  projector: ['session/snapshot', 'windows/closeProjector'],
  report: ['report/job', 'report/progress', 'report/done', 'report/failed'],
} as const;

export const PUSH_NAMES = {
  facilitator: [
    'snapshot',
    'stage',
    'library',
    'windows',
    'exportProgress',
    'language',
    'phones',
    'leaving',
  ],
  ballot: ['snapshot'],
  projector: ['snapshot'],
  report: [],
} as const;

export type ContractRole = keyof typeof CALL_NAMES;

/** IPC channel of a call or a push. */
export const channel = (role: ContractRole, name: string): string => `regiotafel/${role}/${name}`;
