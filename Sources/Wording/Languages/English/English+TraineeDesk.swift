extension TraineeDeskPhrase {
    public var english: String {
        switch self {
        case .abstract(let command): Self.englishAbstract(command)
        case .examples(let command): Self.englishExamples(command)
        case .argument(let argument): Self.englishHelp(argument)
        case .column(let column): Self.englishHead(column)
        case .isDisabled: "disabled"
        case .added(let name, let user, let secret):
            "\(name) has an account now: login \(user), secret \(secret). The secret is shown this once."
        case .newSecret(let user, let secret):
            "New secret of \(user): \(secret). It is shown this once; the old one is void, and so are a password and one-time codes."
        case .standing(let name, let user, let job, let team, let rights):
            "\(name) (\(user)): job \(job ?? "none"), team \(team ?? "none"), rights \(Self.list(rights))."
        case .disabled(let user): "\(user) can no longer sign in. Nothing was deleted."
        case .enabled(let user): "\(user) can sign in again, without waiting for earlier failures."
        case .forgetQuestion(let name, let user):
            "This forgets who \(name) (\(user)) is and cannot be undone. Type the user name to go on: "
        case .forgotten(let user, let name):
            "\(user) is forgotten; answers stay as those of \(name). Reports, backups and logs made before cannot be recalled: delete them where they are."
        case .notForgotten(let user): "Nothing was changed: that is not \(user)."
        case .forgottenBefore(let user): "\(user) is somebody who was forgotten before."
        case .nobody: "No trainee matches."
        case .jobNotChecked(let job, let folder):
            "Not checked whether there is a job \(job): no jobs could be read from \(folder)/competencies.yaml."
        case .nameTaken(let user): "There is a trainee \(user) already. Choose another name."
        case .displayNameRefused: "A display name takes 1 to 40 columns."
        case .teamRefused:
            "A team is one word of letters, digits, - _ or . that takes 1 to 40 columns."
        case .unknownTrainee(let user):
            "There is no trainee \(user). List them: quizline trainee list"
        case .unknownJob(let job, let known):
            "There is no job \(job). Jobs: \(Self.list(known)); none takes the job away."
        case .nothingToChange:
            "Say what to change: a job, --team, --display, --right or --no-right."
        case .nameOrAll: "Give a name or --all, not both."
        }
    }

    private static func list(_ words: [String]) -> String {
        words.isEmpty ? "none" : words.joined(separator: ", ")
    }

    private static func englishAbstract(_ command: Command) -> String {
        switch command {
        case .trainee: "Make and change the accounts of trainees."
        case .add: "Add a trainee and show the secret once."
        case .list: "List trainees; works beside a running server."
        case .role: "Change the job, team, rights or display name of a trainee."
        case .team: "Put a trainee into a team."
        case .secret: "Give a trainee a new secret and show it once."
        case .codes: "Make a list of one-time codes for a trainee and show it once."
        case .token: "Make a token that a script signs in with, list tokens or end them."
        case .disable: "Keep a trainee from signing in; nothing is deleted."
        case .enable: "Let a trainee sign in again."
        case .forget: "Forget who a trainee is, for ever; answers stay without a name."
        }
    }

    private static func englishExamples(_ command: Command) -> String {
        switch command {
        case .trainee:
            """
            All but list and token --list need the database for themselves: stop the
            server first.
            Exit status: 0 done, 1 forget was not confirmed, 2 wrong arguments, 3 database,
            pepper or machine refused, or a result could not be shown.
            """
        case .add:
            """
            Examples:
              quizline trainee add lina --display "Li Na" --job sales-rep --team east
              quizline trainee add chen --right manager --team east
            """
        case .list:
            """
            Examples:
              quizline trainee list
              quizline trainee list li --team east --right manager
            """
        case .role:
            """
            Examples:
              quizline trainee role lina sales-rep
              quizline trainee role lina --right manager --no-right author
              quizline trainee role lina none --team none
            """
        case .team:
            """
            Examples:
              quizline trainee team lina east
              quizline trainee team lina none
            """
        case .secret:
            """
            Examples:
              quizline trainee secret lina
              quizline trainee secret --all     (when the pepper file is lost)
            """
        case .codes:
            """
            Example:
              quizline trainee codes lina
            """
        case .token:
            """
            Examples:
              quizline trainee token bot                     (for 90 days)
              quizline trainee token bot --days 7
              quizline trainee token bot --until 2027-06-30
              quizline trainee token bot --list
              quizline trainee token bot --revoke 3
              quizline trainee token bot --revoke-all
            """
        case .disable:
            """
            Example:
              quizline trainee disable lina
            """
        case .enable:
            """
            Example:
              quizline trainee enable lina
            """
        case .forget:
            """
            Examples:
              quizline trainee forget lina          (asks first)
              quizline trainee forget lina --yes

            Taken away: user name, display name, secrets, settings, team, rights,
            assignments, failed sign-ins, the texts of essay questions and what mentors
            wrote about them. Kept without a name, as removed-01 and so on: job,
            attempts, times, points, chosen answers, and short answers as they were
            typed, because statistics of questions rest on them. The audit, which is
            never changed, keeps what was done to the account (job, team, rights and
            programmes at the time) with instants, as acts on removed-01; who did an act,
            as manager or mentor, stays named in it. The list of exports names removed-01
            too. Nobody can sign in as removed-01; somebody else may take the old user
            name. Files, backups and logs made before cannot be recalled.
            """
        }
    }

    private static func englishHelp(_ argument: Argument) -> String {
        switch argument {
        case .database: "The file of the database; else QUIZLINE_DATABASE, else data/quizline.db."
        case .pepperFile:
            "The server's pepper file; else QUIZLINE_PEPPER_FILE, else pepper.key beside the database."
        case .quizzes:
            "The folder with competencies.yaml, to check the job; else QUIZLINE_QUIZZES, else quizzes."
        case .name: "The user name."
        case .newName: "The user name: 2 to 32 letters, digits, - _ or . signs."
        case .displayName: "The name that others see, 1 to 40 columns."
        case .job: "The job, whose requirements hold then; none takes it away."
        case .jobOfNewcomer:
            "The job whose requirements hold, or none; else the setting default-job."
        case .team: "The team, which must be there; none takes it away."
        case .newTeam: "The team to belong to from now on; none for no team."
        case .rightOfNewcomer:
            "A right besides trainee: author, facilitator, manager or operator. May be repeated."
        case .right: "A right to add. May be repeated."
        case .withoutRight: "A right to take away. May be repeated."
        case .allTrainees: "All trainees; a lost pepper file is made anew, tokens are void."
        case .word: "A part of the user name or display name."
        case .filterTeam: "Only this team and those below it."
        case .filterJob: "Only this job."
        case .filterRight: "Only those with this right."
        case .withoutAsking: "Do not ask."
        case .tokenDays: "How many days the new token holds, 1 to 3650; else 90."
        case .tokenUntil: "The last day of the new token, such as 2027-06-30."
        case .tokenRevoked: "End the token of this number."
        case .tokensRevoked: "End all tokens."
        case .tokenList: "List the tokens; works beside a running server."
        }
    }

    private static func englishHead(_ column: Column) -> String {
        switch column {
        case .user: "USER"
        case .name: "NAME"
        case .job: "JOB"
        case .team: "TEAM"
        case .rights: "RIGHTS"
        case .state: "STATE"
        }
    }
}
