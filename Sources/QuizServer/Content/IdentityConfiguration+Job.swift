import QuizCore
import Wording

extension IdentityConfiguration {
    /// Refuses a job for newcomers that was asked for and is not there.
    ///
    /// Where no job can be read nothing can be said about it.
    func requireJob(in framework: CompetencyFramework) throws(ServerFault) {
        guard self.isJobGiven, let job = self.defaultJob, !framework.roles.isEmpty,
            framework.role(job) == nil
        else { return }
        let known = framework.roles.map(\.id.text)
        let near = EditDistance.nearest(to: job.text, among: known)
        throw ServerFault(
            .usage,
            OperatorPhrase.noSuchDefaultJob(job.text, known: near.isEmpty ? known : near)
        )
    }
}
