/** Hosts of the Teams service in its clouds: those that may post to the bot, and to which its token may go. */
export const teamsServiceHosts: readonly string[] = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];

/** Whether an address is one of the service's. */
export type IsServiceUrl = (url: string) => boolean;

/** Allows https to the hosts named, on its own port and without credentials in the address. */
export function allowHosts(hosts: readonly string[]): IsServiceUrl {
  const allowed = new Set(hosts.map((host) => host.toLowerCase()));
  return (text) => {
    const url = URL.parse(text);
    return url?.protocol === 'https:' && hasNoCredentials(url) && allowed.has(url.host);
  };
}

/** Allows this machine alone, as the Agents Playground needs it. */
export function allowLoopback(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    hasNoCredentials(url) &&
    isLoopback(url.hostname)
  );
}

/** Whether a host name or address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

function hasNoCredentials({ username, password }: URL): boolean {
  return username === '' && password === '';
}
