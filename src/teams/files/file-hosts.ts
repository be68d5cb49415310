import { allowLoopback } from '../gate/service-hosts.ts';

/** Whether a file may be fetched from an address. */
export type IsFileUrl = (url: string) => boolean;

/** Where the files of Teams lie, in its clouds. */
const fileHosts = ['sharepoint.com', 'sharepoint.us', 'sharepoint-mil.us', 'sharepoint.cn'];

/** Allows https to SharePoint and OneDrive for Business, on its own port and without credentials. */
export const allowSharePoint: IsFileUrl = (text) => {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' || url.port !== '') return false;
  const hasNoCredentials = url.username === '' && url.password === '';
  return hasNoCredentials && fileHosts.some((host) => url.hostname.endsWith(`.${host}`));
};

/** Allows this machine alone: local mode and tests hand in files from here. */
export const allowOwnMachine: IsFileUrl = allowLoopback;
