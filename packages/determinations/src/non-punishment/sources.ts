const protocol = 'Protocol of 2014 to the Forced Labour Convention, 1930, art. 4(2), 2014';
const recommendation = 'Forced Labour (Supplementary Measures) Recommendation (No. 203), para. 7, 2014';
const council = 'Council of Europe Convention on Action against Trafficking in Human Beings, art. 26, 2005';
const directive = 'Directive 2011/36/EU on preventing and combating trafficking in human beings, art. 8, 2011';
const principles =
  'OHCHR Recommended Principles and Guidelines on Human Rights and Human Trafficking, principle 7, 2002';
const court = 'European Court of Human Rights, V.C.L. and A.N. v. the United Kingdom, 2021';
const osce =
  'OSCE Special Representative, Policy and legislative recommendations on the non-punishment provision, 2013';
const rapporteur =
  'UN Special Rapporteur on trafficking in persons, Implementation of the non-punishment principle (A/HRC/47/34), 2021';
const childAge =
  'Council of Europe Convention on Action against Trafficking in Human Beings, arts 4(c) and 10(3), 2005';
const removal = 'Council of Europe Convention on Action against Trafficking in Human Beings, arts 10(2) and 13, 2005';
const assistance = 'Council of Europe Convention on Action against Trafficking in Human Beings, art. 12(6), 2005';
const modernSlavery = 'Modern Slavery Act, s. 45 and Schedule 4, United Kingdom, 2015';
const ituc = 'ITUC, guide to the Forced Labour Protocol, 2021';

interface Rule {
  readonly says: string;
  readonly sources: readonly string[];
}

/** Each rule in a sentence, and the instruments behind it. */
export const rules: Readonly<Record<string, Rule>> = {
  'NP-2': {
    says: 'Protection applies from suspicion on, also while a refusal is reconsidered.',
    sources: [protocol, court],
  },
  'NP-5': { says: 'Age is taken on the day of the act; in doubt the person counts as a child.', sources: [childAge] },
  'NP-6': {
    says: 'An act compelled by a person or by circumstances, as part or direct consequence of the forced labour, is covered.',
    sources: [protocol, council, modernSlavery],
  },
  'NP-7': {
    says: 'For a child a direct consequence suffices; compulsion is never asked.',
    sources: [childAge, council, modernSlavery],
  },
  'NP-8': { says: 'For listed acts the link with the exploitation is presumed.', sources: [principles, osce, ituc] },
  'NP-9': {
    says: 'A national excluded list takes away the statutory defence only.',
    sources: [protocol, modernSlavery],
  },
  'NP-10': {
    says: 'While this is open nobody is detained, removed, charged, cut off from help, set off against or kept waiting for pay.',
    sources: [removal, court],
  },
  'NP-11': {
    says: 'No charge, fine, detention, ban or record should follow; what was taken is given back.',
    sources: [protocol, principles, rapporteur],
  },
  'NP-12': {
    says: 'Compelled conduct never reduces, delays or sets off what the person is owed.',
    sources: [protocol, recommendation],
  },
  'NP-13': { says: 'Doubt resolves to the person; reasonable grounds suffice.', sources: [court, ituc] },
  'NP-14': {
    says: 'An act without any link is not covered; help and wages owed go on.',
    sources: [council, assistance],
  },
  'NP-15': {
    says: 'A negative result is reasoned, reviewed by a second assessor and open to reconsideration.',
    sources: [court],
  },
  'NP-16': {
    says: 'Courts and prosecutors are not bound; they are asked, and asked for reasons.',
    sources: [directive, court],
  },
  'NP-17': { says: 'Each act and each period is assessed on its own.', sources: [council, osce] },
};
