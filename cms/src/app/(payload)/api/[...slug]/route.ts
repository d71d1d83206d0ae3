import config from '@payload-config';
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes';
import { whileDatabaseAnswers } from '../../../../database/while-database-answers.ts';

export const GET = whileDatabaseAnswers(config, REST_GET(config));
export const POST = whileDatabaseAnswers(config, REST_POST(config));
export const DELETE = whileDatabaseAnswers(config, REST_DELETE(config));
export const PATCH = whileDatabaseAnswers(config, REST_PATCH(config));
export const PUT = whileDatabaseAnswers(config, REST_PUT(config));
export const OPTIONS = REST_OPTIONS(config);
