// The data files of the reference library, as they stand in Sources/Regulation/Resources.
//
// They are part of the program, so that a single binary finds them anywhere. A test compares this list with the folder.

#include "CReferenceData.h"

static const unsigned char eligibility_dgos_2018_yaml[] = {
#embed "../Regulation/Resources/eligibility/dgos-2018.yaml"
};
static const unsigned char eligibility_grand_est_2021_yaml[] = {
#embed "../Regulation/Resources/eligibility/grand-est-2021.yaml"
};
static const unsigned char eligibility_grand_est_2026_yaml[] = {
#embed "../Regulation/Resources/eligibility/grand-est-2026.yaml"
};
static const unsigned char eligibility_nouvelle_aquitaine_2024_yaml[] = {
#embed "../Regulation/Resources/eligibility/nouvelle-aquitaine-2024.yaml"
};
static const unsigned char eligibility_paca_2020_yaml[] = {
#embed "../Regulation/Resources/eligibility/paca-2020.yaml"
};
static const unsigned char establishments_hospitals_2023_csv[] = {
#embed "../Regulation/Resources/establishments/hospitals-2023.csv"
};
static const unsigned char geography_departments_csv[] = {
#embed "../Regulation/Resources/geography/departments.csv"
};
static const unsigned char geography_departments_yaml[] = {
#embed "../Regulation/Resources/geography/departments.yaml"
};
static const unsigned char geography_outlines_departments_json[] = {
#embed "../Regulation/Resources/geography/outlines-departments.json"
};
static const unsigned char geography_outlines_regions_json[] = {
#embed "../Regulation/Resources/geography/outlines-regions.json"
};
static const unsigned char geography_populations_2023_csv[] = {
#embed "../Regulation/Resources/geography/populations-2023.csv"
};
static const unsigned char geography_populations_2023_yaml[] = {
#embed "../Regulation/Resources/geography/populations-2023.yaml"
};
static const unsigned char geography_regions_csv[] = {
#embed "../Regulation/Resources/geography/regions.csv"
};
static const unsigned char geography_regions_yaml[] = {
#embed "../Regulation/Resources/geography/regions.yaml"
};
static const unsigned char library_yaml[] = {
#embed "../Regulation/Resources/library.yaml"
};
static const unsigned char lists_ambulatory_structures_yaml[] = {
#embed "../Regulation/Resources/lists/ambulatory-structures.yaml"
};
static const unsigned char lists_des_44_specialities_yaml[] = {
#embed "../Regulation/Resources/lists/des-44-specialities.yaml"
};
static const unsigned char lists_ght_2023_yaml[] = {
#embed "../Regulation/Resources/lists/ght-2023.yaml"
};
static const unsigned char lists_grand_est_pathways_yaml[] = {
#embed "../Regulation/Resources/lists/grand-est-pathways.yaml"
};
static const unsigned char lists_nouvelle_aquitaine_2024_priority_departments_yaml[] = {
#embed "../Regulation/Resources/lists/nouvelle-aquitaine-2024-priority-departments.yaml"
};
static const unsigned char lists_nouvelle_aquitaine_2024_priority_ght_yaml[] = {
#embed "../Regulation/Resources/lists/nouvelle-aquitaine-2024-priority-ght.yaml"
};
static const unsigned char lists_paca_2020_priority_departments_yaml[] = {
#embed "../Regulation/Resources/lists/paca-2020-priority-departments.yaml"
};
static const unsigned char lists_paca_2020_scarce_specialities_yaml[] = {
#embed "../Regulation/Resources/lists/paca-2020-scarce-specialities.yaml"
};
static const unsigned char lists_priority_zones_yaml[] = {
#embed "../Regulation/Resources/lists/priority-zones.yaml"
};
static const unsigned char pay_assistants_2023_07_csv[] = {
#embed "../Regulation/Resources/pay/assistants-2023-07.csv"
};
static const unsigned char pay_assistants_2023_07_yaml[] = {
#embed "../Regulation/Resources/pay/assistants-2023-07.yaml"
};
static const unsigned char quotas_annex_1_2018_csv[] = {
#embed "../Regulation/Resources/quotas/annex-1-2018.csv"
};
static const unsigned char quotas_annex_1_2018_yaml[] = {
#embed "../Regulation/Resources/quotas/annex-1-2018.yaml"
};
static const unsigned char quotas_annex_2_2018_ceiling_csv[] = {
#embed "../Regulation/Resources/quotas/annex-2-2018-ceiling.csv"
};
static const unsigned char quotas_annex_2_2018_reservation_csv[] = {
#embed "../Regulation/Resources/quotas/annex-2-2018-reservation.csv"
};
static const unsigned char quotas_annex_2_2018_share_csv[] = {
#embed "../Regulation/Resources/quotas/annex-2-2018-share.csv"
};
static const unsigned char quotas_annex_2_2018_yaml[] = {
#embed "../Regulation/Resources/quotas/annex-2-2018.yaml"
};
static const unsigned char regimes_grand_est_2021_yaml[] = {
#embed "../Regulation/Resources/regimes/grand-est-2021.yaml"
};
static const unsigned char regimes_nouvelle_aquitaine_2024_yaml[] = {
#embed "../Regulation/Resources/regimes/nouvelle-aquitaine-2024.yaml"
};
static const unsigned char regimes_paca_2020_full_pet_yaml[] = {
#embed "../Regulation/Resources/regimes/paca-2020-full-pet.yaml"
};
static const unsigned char regimes_paca_2020_table_yaml[] = {
#embed "../Regulation/Resources/regimes/paca-2020-table.yaml"
};
static const unsigned char regimes_paca_2020_yaml[] = {
#embed "../Regulation/Resources/regimes/paca-2020.yaml"
};
static const unsigned char sources_yaml[] = {
#embed "../Regulation/Resources/sources.yaml"
};

#define ENTRY(path, bytes) {path, bytes, sizeof bytes}

static const dotation_reference_file files[] = {
    ENTRY("eligibility/dgos-2018.yaml", eligibility_dgos_2018_yaml),
    ENTRY("eligibility/grand-est-2021.yaml", eligibility_grand_est_2021_yaml),
    ENTRY("eligibility/grand-est-2026.yaml", eligibility_grand_est_2026_yaml),
    ENTRY("eligibility/nouvelle-aquitaine-2024.yaml", eligibility_nouvelle_aquitaine_2024_yaml),
    ENTRY("eligibility/paca-2020.yaml", eligibility_paca_2020_yaml),
    ENTRY("establishments/hospitals-2023.csv", establishments_hospitals_2023_csv),
    ENTRY("geography/departments.csv", geography_departments_csv),
    ENTRY("geography/departments.yaml", geography_departments_yaml),
    ENTRY("geography/outlines-departments.json", geography_outlines_departments_json),
    ENTRY("geography/outlines-regions.json", geography_outlines_regions_json),
    ENTRY("geography/populations-2023.csv", geography_populations_2023_csv),
    ENTRY("geography/populations-2023.yaml", geography_populations_2023_yaml),
    ENTRY("geography/regions.csv", geography_regions_csv),
    ENTRY("geography/regions.yaml", geography_regions_yaml),
    ENTRY("library.yaml", library_yaml),
    ENTRY("lists/ambulatory-structures.yaml", lists_ambulatory_structures_yaml),
    ENTRY("lists/des-44-specialities.yaml", lists_des_44_specialities_yaml),
    ENTRY("lists/ght-2023.yaml", lists_ght_2023_yaml),
    ENTRY("lists/grand-est-pathways.yaml", lists_grand_est_pathways_yaml),
    ENTRY("lists/nouvelle-aquitaine-2024-priority-departments.yaml", lists_nouvelle_aquitaine_2024_priority_departments_yaml),
    ENTRY("lists/nouvelle-aquitaine-2024-priority-ght.yaml", lists_nouvelle_aquitaine_2024_priority_ght_yaml),
    ENTRY("lists/paca-2020-priority-departments.yaml", lists_paca_2020_priority_departments_yaml),
    ENTRY("lists/paca-2020-scarce-specialities.yaml", lists_paca_2020_scarce_specialities_yaml),
    ENTRY("lists/priority-zones.yaml", lists_priority_zones_yaml),
    ENTRY("pay/assistants-2023-07.csv", pay_assistants_2023_07_csv),
    ENTRY("pay/assistants-2023-07.yaml", pay_assistants_2023_07_yaml),
    ENTRY("quotas/annex-1-2018.csv", quotas_annex_1_2018_csv),
    ENTRY("quotas/annex-1-2018.yaml", quotas_annex_1_2018_yaml),
    ENTRY("quotas/annex-2-2018-ceiling.csv", quotas_annex_2_2018_ceiling_csv),
    ENTRY("quotas/annex-2-2018-reservation.csv", quotas_annex_2_2018_reservation_csv),
    ENTRY("quotas/annex-2-2018-share.csv", quotas_annex_2_2018_share_csv),
    ENTRY("quotas/annex-2-2018.yaml", quotas_annex_2_2018_yaml),
    ENTRY("regimes/grand-est-2021.yaml", regimes_grand_est_2021_yaml),
    ENTRY("regimes/nouvelle-aquitaine-2024.yaml", regimes_nouvelle_aquitaine_2024_yaml),
    ENTRY("regimes/paca-2020-full-pet.yaml", regimes_paca_2020_full_pet_yaml),
    ENTRY("regimes/paca-2020-table.yaml", regimes_paca_2020_table_yaml),
    ENTRY("regimes/paca-2020.yaml", regimes_paca_2020_yaml),
    ENTRY("sources.yaml", sources_yaml),
};

size_t dotation_reference_file_count(void) { return sizeof files / sizeof files[0]; }

dotation_reference_file dotation_reference_file_at(size_t index) { return files[index]; }
