import { describe, expect, test } from '@jest/globals';
import { planTeam } from './people.ts';

const line = (number: number, sales_agent: string, manager: string, regional_office: string) => ({
  file: 'sales_teams.csv',
  line: number,
  cells: { sales_agent, manager, regional_office },
});

describe('the sales team', () => {
  const team = planTeam(
    [
      line(2, 'Anna Bell', 'Dora Éclair', 'Central'),
      line(3, "Jo-Ann O'Neil", 'Dora Éclair', 'Central'),
      line(4, 'Cy Dale', 'Max Ott', 'West'),
    ],
    'example.test',
  );

  test('usernames come from names and the domain', () => {
    expect(team.sellers.map(({ username }) => username)).toEqual([
      'anna.bell@example.test',
      'jo-ann.oneil@example.test',
      'cy.dale@example.test',
    ]);
    expect(team.managers[0]!.username).toBe('dora.eclair@example.test');
  });

  test('offices live in their time zone', () => {
    expect(team.sellers.map(({ timeZone }) => timeZone)).toEqual([
      'America/Chicago',
      'America/Chicago',
      'America/Los_Angeles',
    ]);
  });

  test('a seller stands below the manager, the manager below the office, the office below sales', () => {
    const parents = new Map(team.roles.map(({ key, parent }) => [key, parent]));
    const above = (role: string | null): string[] => (role === null ? [] : [role, ...above(parents.get(role) ?? null)]);
    expect(above(team.sellers[0]!.role)).toEqual([
      'Crm_Sales_Central_Dora_Eclair_team',
      team.managers[0]!.role,
      'Crm_Sales_Central',
      'Crm_Sales',
    ]);
    expect(team.sellers[2]!.role).not.toBe(team.sellers[0]!.role);
  });

  test('faulty lines are named and the rest goes on', () => {
    const { sellers, faults } = planTeam(
      [
        line(2, 'Anna Bell', 'Dora Eder', 'Central'),
        line(3, 'Anna Bell', 'Max Ott', 'West'),
        line(4, 'Bo Carr', '', 'West'),
        line(5, 'Cy Dale', 'Max Ott', 'North'),
      ],
      'example.test',
    );
    expect(sellers.map(({ name }) => name)).toEqual(['Anna Bell', 'Cy Dale']);
    expect(faults.map(({ line: at, column }) => [at, column])).toEqual([
      [3, 'sales_agent'],
      [4, 'manager'],
      [5, 'regional_office'],
    ]);
  });
});
