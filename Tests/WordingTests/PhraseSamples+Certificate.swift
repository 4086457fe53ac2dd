import Wording

extension PhraseSamples {
    static let certificate: [CertificatePhrase] =
        [
            .title, .completed, .programme(title: "Newcomers", id: "newcomer"), .unlimited,
            .howToCheck("7KQ4-M2XD-9A3B-ZT08"), .criteria, .form, .heading(1), .heading(2),
            .noneYet, .nobodysYet(user: "lina"), .notAssigned("x"),
            .notThrough(title: "Newcomers", open: 1, of: 3),
            .notThrough(title: "Newcomers", open: 2, of: 3), .issued(code: "7KQ4-M2XD-9A3B-ZT08"),
            .state(.valid), .state(.expired("2026-06-01")), .state(.differs),
            .fact(name: "Li Na", user: "lina", title: "Newcomers", day: "2026-06-01"),
            .unknown("7KQ4-M2XD-9A3B-ZT08"), .fileWithoutCode("a.txt"), .fileFits("a.txt"),
            .fileDiffers("a.txt"), .issuedOnTheLine(programme: "newcomer"),
        ] + CertificatePhrase.Label.allCases.map { .label($0) }
}
