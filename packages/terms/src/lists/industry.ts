// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList } from './define-code-list.ts';

/** Sections of ISIC revision 4, by letter; HTCDS writes the letter and the title in one word. */
export const industry = defineCodeList({
  name: 'industry',
  source: 'ISIC Rev. 4 sections (United Nations), as used by HTCDS 2.0',
  version: 'Rev. 4',
  rows: [
    [
      'A',
      'Agriculture, forestry and fishing',
      'Agriculture, sylviculture et pêche',
      'الزراعة والحراجة وصيد الأسماك',
      {
        crosswalk: {
          htcds: 'A_AgricultureForestryAndFishing',
          ctdcKanon: 'typeOfLabourAgriculture;typeOfLabourAquafarming',
          ctdcSynthetic: 'typeOfLabourAgriculture',
        },
        alsoWritten: ['agriculture', 'fishing', 'aquafarming', 'forestry'],
      },
    ],
    [
      'B',
      'Mining and quarrying',
      'Activités extractives',
      'التعدين واستغلال المحاجر',
      {
        crosswalk: { htcds: 'B_MiningAndQuarrying', ctdcKanon: 'typeOfLabourMiningOrDrilling', ctdcSynthetic: null },
        alsoWritten: ['mining', 'mining or drilling'],
      },
    ],
    [
      'C',
      'Manufacturing',
      'Activités de fabrication',
      'الصناعة التحويلية',
      {
        crosswalk: { htcds: 'C_Manufacturing', ctdcKanon: 'typeOfLabourManufacturing', ctdcSynthetic: null },
      },
    ],
    [
      'D',
      'Electricity, gas, steam and air conditioning supply',
      "Production et distribution d'électricité, de gaz, de vapeur et climatisation",
      'إمدادات الكهرباء والغاز والبخار وتكييف الهواء',
      {
        crosswalk: { htcds: 'D_ElectricityGasSteamAndAirConditioningSupply', ctdcKanon: null, ctdcSynthetic: null },
      },
    ],
    [
      'E',
      'Water supply; sewerage, waste management and remediation',
      "Distribution d'eau ; assainissement, gestion des déchets et remise en état",
      'إمدادات المياه والصرف الصحي وإدارة النفايات ومعالجتها',
      {
        crosswalk: { htcds: 'E_WaterSupplySewerageWasteManagement', ctdcKanon: null, ctdcSynthetic: null },
      },
    ],
    [
      'F',
      'Construction',
      'Construction',
      'التشييد',
      {
        crosswalk: {
          htcds: 'F_Construction',
          ctdcKanon: 'typeOfLabourConstruction',
          ctdcSynthetic: 'typeOfLabourConstruction',
        },
      },
    ],
    [
      'G',
      'Wholesale and retail trade; repair of motor vehicles and motorcycles',
      'Commerce de gros et de détail, réparation de véhicules automobiles et de motocycles',
      'تجارة الجملة والتجزئة وإصلاح المركبات ذات المحركات والدراجات النارية',
      {
        crosswalk: {
          htcds: 'G_WholesaleAndRetailTradeRepairOfMotorVehicles',
          ctdcKanon: 'typeOfLabourPeddling',
          ctdcSynthetic: null,
        },
        alsoWritten: ['peddling', 'retail', 'wholesale'],
      },
    ],
    [
      'H',
      'Transportation and storage',
      'Transport et entreposage',
      'النقل والتخزين',
      {
        crosswalk: {
          htcds: 'H_TransportationAndStorage',
          ctdcKanon: 'typeOfLabourTransportation',
          ctdcSynthetic: null,
        },
        alsoWritten: ['transportation', 'transport'],
      },
    ],
    [
      'I',
      'Accommodation and food service activities',
      "Activités d'hébergement et de restauration",
      'أنشطة الإقامة والخدمات الغذائية',
      {
        crosswalk: {
          htcds: 'I_AccommodationAndFoodServiceActivities',
          ctdcKanon: 'typeOfLabourHospitality',
          ctdcSynthetic: 'typeOfLabourHospitality',
        },
        alsoWritten: ['hospitality', 'hotels and restaurants'],
      },
    ],
    [
      'J',
      'Information and communication',
      'Information et communication',
      'المعلومات والاتصالات',
      {
        crosswalk: { htcds: 'J_InformationAndCommunication', ctdcKanon: null, ctdcSynthetic: null },
      },
    ],
    [
      'K',
      'Financial and insurance activities',
      "Activités financières et d'assurances",
      'الأنشطة المالية وأنشطة التأمين',
      {
        crosswalk: { htcds: 'K_FinancialAndInsuranceActivities', ctdcKanon: null, ctdcSynthetic: null },
      },
    ],
    [
      'L',
      'Real estate activities',
      'Activités immobilières',
      'الأنشطة العقارية',
      {
        crosswalk: { htcds: 'L_RealEstateActivities', ctdcKanon: null, ctdcSynthetic: null },
      },
    ],
    [
      'M',
      'Professional, scientific and technical activities',
      'Activités professionnelles, scientifiques et techniques',
      'الأنشطة المهنية والعلمية والتقنية',
      {
        crosswalk: { htcds: 'M_ProfessionalScientificAndTechnicalActivities', ctdcKanon: null, ctdcSynthetic: null },
      },
    ],
    [
      'N',
      'Administrative and support service activities',
      "Activités de services administratifs et d'appui",
      'أنشطة الخدمات الإدارية وخدمات الدعم',
      {
        crosswalk: { htcds: 'N_AdministrativeAndSupportServiceActivities', ctdcKanon: null, ctdcSynthetic: null },
      },
    ],
    [
      'O',
      'Public administration and defence; compulsory social security',
      'Administration publique et défense ; sécurité sociale obligatoire',
      'الإدارة العامة والدفاع والضمان الاجتماعي الإلزامي',
      {
        crosswalk: { htcds: 'O_PublicAdministrationAndDefence', ctdcKanon: null, ctdcSynthetic: null },
      },
    ],
    [
      'P',
      'Education',
      'Éducation',
      'التعليم',
      { crosswalk: { htcds: 'P_Education', ctdcKanon: null, ctdcSynthetic: null } },
    ],
    [
      'Q',
      'Human health and social work activities',
      "Santé et activités d'action sociale",
      'أنشطة الصحة البشرية والعمل الاجتماعي',
      {
        crosswalk: { htcds: 'Q_HumanHealthAndSocialWorkActivities', ctdcKanon: null, ctdcSynthetic: null },
      },
    ],
    [
      'R',
      'Arts, entertainment and recreation',
      'Arts, spectacles et loisirs',
      'الفنون والترفيه والتسلية',
      {
        crosswalk: { htcds: 'R_ArtsEntertainmentAndRecreation', ctdcKanon: null, ctdcSynthetic: null },
      },
    ],
    [
      'S',
      'Other service activities',
      'Autres activités de services',
      'أنشطة الخدمات الأخرى',
      {
        crosswalk: { htcds: 'S_OtherServiceActivities', ctdcKanon: null, ctdcSynthetic: null },
      },
    ],
    [
      'T',
      'Activities of households as employers',
      "Activités des ménages en tant qu'employeurs",
      'أنشطة الأسر المعيشية التي تستخدم أفرادا',
      {
        definition: 'Includes goods and services that households produce for their own use.',
        crosswalk: {
          htcds: 'T_ActivitiesOfHouseholdsAsEmployers',
          ctdcKanon: 'typeOfLabourDomesticWork',
          ctdcSynthetic: 'typeOfLabourDomesticWork',
        },
        alsoWritten: [
          'domestic work',
          'Activities of households as employers; undifferentiated goods- and services- producing activities of households for own use',
        ],
      },
    ],
    [
      'U',
      'Activities of extraterritorial organizations and bodies',
      'Activités des organisations et organismes extraterritoriaux',
      'أنشطة المنظمات والهيئات الخارجة عن الحدود الإقليمية',
      {
        crosswalk: { htcds: 'U_ActivitiesOfExtraterritorialOrganizations', ctdcKanon: null, ctdcSynthetic: null },
      },
    ],
  ],
});
