export { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
export { readSettings, SettingInvalid, type Settings } from './settings.ts';
