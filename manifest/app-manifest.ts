import type { TeamsManifestV1D30 as V130 } from '@microsoft/app-manifest';
import { menuOf, scopes } from './menus.ts';
import type { PackageSettings } from './package-settings.ts';

type Manifest = V130.TeamsManifestV1D30;
type Command = NonNullable<NonNullable<Manifest['composeExtensions']>[number]['commands']>[number];

const schema =
  'https://developer.microsoft.com/en-us/json-schemas/teams/v1.30/MicrosoftTeams.schema.json';

const short = 'The FastTrack playbook for Office 365 ProPlus, run in chat.';

const full = [
  'Runs the FastTrack playbook "Office 365 ProPlus Standalone Scale Approach" in chat.',
  'The engineer works through the seven tasks, brings readiness results and active usage, and keeps the remediation checklist; the manager confirms what the customer intends and gets a card when something needs attention.',
  'Everybody sees only the engagements they have a part in. Say help to begin; quiet hours, mute and every reminder can be set by each person for themselves.',
].join('\n\n');

/** Finds an engagement from any chat and shares a snapshot of its card. */
const search = {
  id: 'findEngagement',
  type: 'query',
  context: ['compose', 'commandBox'],
  title: 'Find an engagement',
  description: 'Find one of your engagements and share where it stands today.',
  initialRun: true,
  parameters: [
    {
      name: 'customer',
      title: 'Customer',
      description: 'A part of the customer’s name.',
      inputType: 'text',
    },
  ],
} as const;

function searchLine(): Command {
  return {
    ...search,
    context: [...search.context],
    parameters: search.parameters.map((each) => ({ ...each })),
  };
}

/** The app as Teams is told of it, rendered for an environment. */
export function appManifest(settings: PackageSettings): Manifest {
  const { appId, botId, version, nameSuffix, developer } = settings;
  return {
    $schema: schema,
    manifestVersion: '1.30',
    version,
    id: appId,
    developer,
    name: {
      short: `ProPlus Playbook${nameSuffix}`,
      full: `ProPlus Playbook for FastTrack${nameSuffix}`,
    },
    description: { short, full },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0F5C5C',
    bots: [
      {
        botId,
        scopes: [...scopes],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: scopes.map((scope) => ({
          scopes: [scope],
          commands: menuOf(scope).map((line) => ({ ...line })),
        })),
      },
    ],
    composeExtensions: [{ botId, commands: [searchLine()] }],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [settings.host],
    defaultInstallScope: 'personal',
  };
}

/** The name under which a search arrives. */
export const searchCommand = search.id;
