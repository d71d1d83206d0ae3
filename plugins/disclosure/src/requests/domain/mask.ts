import type { Application } from './application.ts';

/** A name of which nobody can be told: 马**. */
const maskName = (name: string): string => `${[...name][0] ?? ''}**`;

/** A number of which the first three and the last two characters stay. */
function maskNumber(number: string): string {
  const hidden = number.length - 5;
  return hidden > 0
    ? `${number.slice(0, 3)}${'*'.repeat(hidden)}${number.slice(-2)}`
    : '*'.repeat(number.length);
}

/** How the applicant is called where not everybody may know: persons by the first character. */
export const maskedName = ({ applicant }: Application): string =>
  applicant.kind === 'person' ? maskName(applicant.name) : applicant.name;

/** An application as it may be shown before somebody asks for all of it. */
export function masked(application: Application): Application {
  const { applicant } = application;
  const ways = {
    phone: maskNumber(applicant.phone),
    ...(applicant.email && { email: applicant.email.replace(/^(.).*@/, '$1***@') }),
    ...(applicant.address && { address: `${[...applicant.address].slice(0, 6).join('')}***` }),
  };
  return {
    ...application,
    applicant:
      applicant.kind === 'person'
        ? {
            ...applicant,
            ...ways,
            name: maskName(applicant.name),
            idNumber: maskNumber(applicant.idNumber),
          }
        : {
            ...applicant,
            ...ways,
            representative: maskName(applicant.representative),
            contact: maskName(applicant.contact),
          },
  };
}
